//! Whole words, a few edits apart, that learners mix up: no slip turns one into the other.

/// What grammar adds to a word: sulfates and sulfites differ as sulfate and sulfite do.
pub(super) const TAILS: [&str; 2] = ["nya", "s"];

/// The words of a row have their first letter in common, as all slips have.
const ROWS: &[&str] = &[
    "adapt adopt",
    "advice advise",
    "altitude aptitude attitude",
    "amalan awalan",
    "ammonia ammonium",
    "amonia amonium",
    "angel angle",
    "ascent assent",
    "athena athens",
    "bahasa bahaya",
    "bambu bumbu",
    "barat berat",
    "benzene benzine",
    "breadth breath",
    "bukan bulan bulat",
    "cannon canon",
    "capital capitol",
    "casual causal",
    "cation caution",
    "choral coral",
    "chromatid chromatin",
    "cirrus citrus",
    "complement compliment",
    "conduction convection",
    "conservation conversation",
    "contiguous continuous",
    "council counsel",
    "cytokine cytosine",
    "daerah darah",
    "dairy diary",
    "deprecate depreciate",
    "desert dessert",
    "device devise",
    "dilation dilution",
    "discreet discrete",
    "eclipse ellipse",
    "economic economics",
    "eklips elips",
    "ekuador ekuator",
    "fiance finance",
    "genius genus",
    "grafit granit",
    "hidayat hikayat",
    "hujan hutan",
    "human humane",
    "hyperbola hyperbole",
    "iceland ireland",
    "ileum ilium",
    "immanent imminent",
    "inculcation inoculation",
    "ingenious ingenuous",
    "insulin inulin",
    "irigasi iritasi",
    "irlandia islandia",
    "irrigation irritation",
    "isoton isotop",
    "isotone isotope",
    "kalium kalsium",
    "kendala kendali",
    "kromatid kromatin",
    "lambang lambung",
    "larva lava",
    "lebaran lembaran",
    "lightening lightning",
    "makam makan",
    "malam malas",
    "manet monet",
    "marital martial",
    "masa massa",
    "mentari menteri",
    "miner minor",
    "modul modus",
    "moral morale",
    "naval navel",
    "neuron neutrino neutron",
    "ordinance ordnance",
    "panah panas",
    "pantai partai",
    "pasal pasar pasir",
    "pembakuan pembekuan",
    "pembelaan pembelahan",
    "penambangan penimbangan",
    "pencairan pencarian",
    "penebangan penerbangan",
    "pengembangan pengembunan perkembangan",
    "penguapan pengucapan",
    "penjajah penjelajah",
    "penjajahan penjelajahan",
    "penyerahan penyerapan",
    "penyerbuan penyerbukan",
    "perampasan pernapasan",
    "peran perang",
    "perineal peritoneal peroneal",
    "perineum peritoneum",
    "perpetrate perpetuate",
    "photon proton",
    "physic physics",
    "plato pluto",
    "polisi posisi",
    "poplar popular",
    "preseden presiden",
    "principal principle",
    "prophecy prophesy",
    "quiet quite",
    "radium radius",
    "rasuk rasul",
    "reflection refraction",
    "resolusi revolusi",
    "resolution revolution",
    "rhine rhone",
    "rubella rubeola",
    "sabar sadar",
    "sangsi sanksi",
    "sarat syarat",
    "secession succession",
    "silica silicon silicone",
    "silikon silikone",
    "simile smile",
    "sitokin sitosin",
    "solo solok",
    "stalactite stalagmite",
    "stalagmit stalaktit",
    "stationary stationery",
    "statue stature statute",
    "stratum stratus",
    "syair syiar",
    "tanah tanam",
    "taraf tarif",
    "tiamin timin",
    "timun timur",
    "toko tokoh",
    "track tract",
    "trail trial",
    "udara utara",
    "united untied",
    "vacation vocation",
    "venal venial",
    "veracity voracity",
    "waning waxing",
];

/// Reports whether learners mix two words up, also in another form of both: no plural makes ammonia of ammonium.
pub(super) fn are_words_apart(given: &str, right: &str) -> bool {
    let stems = |tail: &&str| given.strip_suffix(*tail).zip(right.strip_suffix(*tail));
    let mut forms = TAILS.iter().filter_map(stems);
    are_mixed_up(given, right) || forms.any(|(given, right)| are_mixed_up(given, right))
}

fn are_mixed_up(given: &str, right: &str) -> bool {
    let first = |text: &str| text.as_bytes().first().copied();
    let may_hold = |row: &&&str| first(row) == first(given) && first(row) == first(right);
    let holds = |row: &str, word: &str| row.split(' ').any(|known| known == word);
    given != right && ROWS.iter().filter(may_hold).any(|row| holds(row, given) && holds(row, right))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_words_with_the_same_first_letter_and_no_word_is_in_two() {
        let mut known: Vec<&str> = ROWS.iter().flat_map(|row| row.split(' ')).collect();
        let count = known.len();
        known.sort_unstable();
        known.dedup();
        assert_eq!(known.len(), count);
        for row in ROWS {
            assert!(row.contains(' ') && row.split(' ').all(|word| word[..1] == row[..1]), "{row}");
        }
    }

    #[test]
    fn words_are_mixed_up_in_either_direction_and_in_other_forms() {
        for (given, right) in
            [("granit", "grafit"), ("stalagmites", "stalactites"), ("sanksinya", "sangsinya")]
        {
            assert!(are_words_apart(given, right) && are_words_apart(right, given), "{given}");
        }
        assert!(!are_words_apart("granit", "granit") && !are_words_apart("granit", "granid"));
    }
}
