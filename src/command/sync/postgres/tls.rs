//! TLS as the words of `sslmode` want it: which certificates are believed.

use std::path::Path;
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::address::{Address, TlsMode};
use crate::host::Problem;
use crate::say::Say;

/// Makes what speaks TLS with a server.
pub(super) fn connector(address: &Address) -> Result<MakeRustlsConnect, Problem> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = PostgresVerifier::new(address, Arc::clone(&provider))?;
    let unusable = |error: &Error| unusable_tls(address, &error.to_string());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| unusable(&error))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

/// Says that TLS with this server cannot be had.
pub(super) fn unusable_tls(address: &Address, why: &str) -> Problem {
    let say = Say::new("sync-tls").with("place", address.name.as_str()).with("why", why);
    Problem::new(say).help(Say::new("help-sync-tls"))
}

/// Judges a server's certificate.
#[derive(Debug)]
struct PostgresVerifier {
    provider: Arc<CryptoProvider>,
    /// None where any certificate will do: what is said is hidden from listeners, but not from a forged server.
    chain: Option<Arc<WebPkiServerVerifier>>,
    /// Certificates that are trusted as they are: a server's own, signed by itself, in `sslrootcert`.
    trusted: Vec<CertificateDer<'static>>,
    /// Whether it must be made out to the host that was asked for.
    names_host: bool,
}

impl PostgresVerifier {
    fn new(address: &Address, provider: Arc<CryptoProvider>) -> Result<Self, Problem> {
        let is_verified = match address.tls {
            TlsMode::VerifyCa | TlsMode::VerifyFull => true,
            // As libpq: who names certificates wants them looked at.
            TlsMode::Require => address.roots.is_some(),
            TlsMode::Disable | TlsMode::Allow | TlsMode::Prefer => false,
        };
        let names_host = address.tls == TlsMode::VerifyFull;
        if !is_verified {
            return Ok(Self { provider, chain: None, trusted: Vec::new(), names_host });
        }
        let own = address.roots.as_deref().map(|path| read_roots(address, path)).transpose()?;
        let certificates =
            own.clone().unwrap_or_else(|| rustls_native_certs::load_native_certs().certs);
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(certificates);
        let chain =
            WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
                .build()
                .map_err(|error| unusable_tls(address, &error.to_string()))?;
        Ok(Self { provider, chain: Some(chain), trusted: own.unwrap_or_default(), names_host })
    }

    fn judge(
        &self,
        certificate: &CertificateDer,
        chain: Result<ServerCertVerified, Error>,
        host: &ServerName,
    ) -> Result<ServerCertVerified, Error> {
        let is_of_other_host = |error: &Error| {
            matches!(
                error,
                Error::InvalidCertificate(
                    CertificateError::NotValidForName
                        | CertificateError::NotValidForNameContext { .. }
                )
            )
        };
        match chain {
            Err(error) if is_of_other_host(&error) && !self.names_host => {
                Ok(ServerCertVerified::assertion())
            }
            Err(_) if self.trusted.iter().any(|trusted| trusted == certificate) => {
                if self.names_host {
                    let parsed = rustls::server::ParsedCertificate::try_from(certificate)?;
                    rustls::client::verify_server_name(&parsed, host)?;
                }
                Ok(ServerCertVerified::assertion())
            }
            judged => judged,
        }
    }
}

fn read_roots(address: &Address, path: &Path) -> Result<Vec<CertificateDer<'static>>, Problem> {
    let read = CertificateDer::pem_file_iter(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let why = match read {
        Ok(certificates) if !certificates.is_empty() => return Ok(certificates),
        Ok(_) => "no certificate in it".to_owned(),
        Err(error) => error.to_string(),
    };
    Err(unusable_tls(address, &format!("{}: {why}", path.display())))
}

impl ServerCertVerifier for PostgresVerifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let Some(chain) = &self.chain else { return Ok(ServerCertVerified::assertion()) };
        let judged =
            chain.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now);
        self.judge(end_entity, judged, server_name)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
