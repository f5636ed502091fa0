# The interface in Indonesian. An id names what a message says, not where it is shown.

# The parts of a mistake's picture
check-error = kesalahan
check-warning = peringatan
check-help = saran
check-clean = { $file }: { $questions } soal, tanpa kesalahan
check-mistakes = { $file }: { $mistakes } kesalahan dalam { $questions } soal
check-more = … dan { $count } lagi yang sejenis ({ $code })
failed = hafal tidak dapat menyelesaikannya: { $why }

# Mistakes in how a deck is written
syntax-behind = tidak boleh ada apa pun sesudah kurung terakhir: `{ $text }`
help-behind = hapus; satu berkas berisi satu dek
syntax-missing-colon = setelah nama ini kurang titik dua
syntax-semicolon = isi dipisahkan koma, bukan { $text }
help-close = tutup dengan { $text }
syntax-invisible = di sini ada karakter yang tidak terlihat ({ $code })
help-invisible = hapus, atau ganti dengan spasi biasa
syntax-missing-comma = setelah ini kurang koma
syntax-stray-comma = koma ini tidak memisahkan apa pun
syntax-stray-colon = titik dua ini tidak memisahkan apa pun
syntax-equals = nama dan isinya dipisahkan titik dua, bukan =
syntax-curly = ini tanda kutip lengkung; dek memakai yang lurus
syntax-single = ini tanda kutip tunggal; dek memakai yang ganda
syntax-unclosed-text = teks ini tidak punya tanda kutip penutup
syntax-inner-quote = tanda kutip ini mengakhiri teks, padahal teksnya berlanjut
syntax-backslash = `{ $text }` tidak berarti apa-apa dalam teks; tulis \\ untuk garis miring terbalik
syntax-open-bracket = di sini kurang { $text } penutup
syntax-wrong-bracket = ini seharusnya { $right }, bukan { $text }
syntax-stray-bracket = `{ $text }` ini tidak menutup apa pun
syntax-open-list = daftar soal tidak pernah ditutup
syntax-open-comment = komentar ini tidak pernah ditutup
syntax-too-deep = kurung di sini bersarang terlalu dalam
syntax-ends = dek berakhir sebelum lengkap
syntax-number-size = angka ini terlalu besar atau terlalu kecil
syntax-unreadable = ini tidak terbaca sebagai bagian dari soal
syntax-empty = dek ini kosong
syntax-no-question = soal perlu kurung bulat di sekelilingnya; `{ $text }` tidak punya
syntax-bare-kind = `{ $name }` adalah jawaban; soalnya sendiri belum ada
syntax-no-name = `{ $text }` perlu nama di depannya
syntax-unknown-field = di sini tidak ada isian bernama `{ $name }`
syntax-field-twice = `{ $name }` ditulis dua kali di sini
syntax-field-missing = `{ $name }` belum ada
syntax-no-text = `{ $text }` harus berupa teks dalam tanda kutip
syntax-noted = pilihan adalah teks, atau teks dengan alasan mengapa salah
syntax-pair = `{ $text }` bukan pasangan dua teks
syntax-no-whole = `{ $name }` harus bilangan bulat, bukan `{ $text }`
syntax-no-switch = `{ $name }` harus true atau false, bukan `{ $text }`
syntax-no-group = bagian `{ $name }` ditulis dalam kurung bulat
syntax-no-list = bagian `{ $name }` ditulis dalam kurung siku
syntax-sources = sumber ditulis dalam kurung kurawal, masing-masing dengan kuncinya
syntax-passages = bacaan ditulis dalam kurung kurawal, masing-masing dengan kuncinya
syntax-no-kind = jawaban perlu jenisnya di depan: Text, Number, Date, Choice …
syntax-unknown-kind = tidak ada jenis jawaban bernama `{ $name }`
syntax-kind-empty = `{ $name }` perlu jawaban yang benar dalam kurung
syntax-needs-names = bagian `{ $name }` perlu nama
syntax-one-text = `{ $name }` berisi satu teks
syntax-blanks-in-prompt = bagian kosong ditulis dalam teks Cloze, bukan dalam `ask`
syntax-truth-brackets = `{ $name }` ditulis tanpa kurung
syntax-unopened-text = teks ini tidak punya tanda kutip pembuka
syntax-foreign-comment = komentar dalam dek dimulai dengan //, bukan { $text }
syntax-no-names = soal dan jawabannya perlu nama di depan: ask dan answer
syntax-answers-apart = semua bentuk jawaban ditulis dalam kurung satu `{ $name }`
syntax-one-right = Choice punya satu pilihan benar; bila ada beberapa, pakailah Many
syntax-loose-options = pilihan dan jawaban yang benar ditulis bersama, dalam kurung Choice
syntax-other-word = `{ $name }` di dalam dek disebut `{ $field }`
syntax-lettered-options = pilihan tidak diberi huruf: yang benar ditulis pada `right`, yang lain pada `wrong`
syntax-quoted-name = nama ditulis tanpa tanda kutip
syntax-inner-field = `{ $name }` milik soal: tempatnya sesudah kurung { $kind }
syntax-outer-field = `{ $name }` milik jawaban: tempatnya di dalam kurung { $kind }
syntax-kind-as-field = `{ $name }` bukan isian: jawaban ditulis dengan jenisnya, { $kind }
syntax-named-item = isi daftar tidak diberi nama: `{ $text }`
syntax-numbered-items = isi ditulis menurut urutannya, tanpa nomor
syntax-curly-list = daftar ditulis dalam kurung siku, bukan kurung kurawal
syntax-pictures = dek hanya berisi teks: tanpa gambar, suara, atau video
syntax-time = soal tidak punya batas waktu sendiri
syntax-shuffle = hafal mengacak soal dan pilihan dengan sendirinya
syntax-type = jenis soal ditulis di depan jawabannya
syntax-both-truths = sebuah pernyataan itu True (benar) atau False (salah), tidak dua-duanya
syntax-case-anyway = huruf besar dan kecil memang tidak dibedakan saat dinilai, kecuali Text diberi `exact`
syntax-spaces-anyway = spasi dan tanda baca memang tidak dihiraukan saat dinilai, kecuali Text diberi `exact`
syntax-order-anyway = butir-butir List memang boleh disebut dalam urutan apa pun; untuk urutan yang tetap ada Order
syntax-said-already = soal ini sudah punya `{ $field }`: `{ $name }` tidak perlu lagi di dalam jawaban
syntax-kind-in-quotes = jawabannya sendiri tidak ditulis dalam tanda kutip, hanya kata-kata dalam kurung { $name }
syntax-essay = `{ $name }`: hafal tidak bisa menilai esai
syntax-square-pairs = tiap pasangan ditulis dalam kurung bulat
syntax-pair-colons = pasangan adalah dua teks dalam kurung bulat, dipisahkan koma
syntax-pairs-as-texts = tiap pasangan adalah dua teks dalam kurung bulat
syntax-joined = isi dipisahkan koma, bukan { $text }
syntax-no-open-bracket = di sini kurang { $text } pembuka
syntax-before-question = tidak boleh ada apa pun di depan soal: `{ $text }`
syntax-no-deck = dek perlu kurung bulat di sekelilingnya; `{ $text }` tidak punya
syntax-semicolon-colon = nama dan isinya dipisahkan titik dua, bukan { $text }
syntax-not-round = yang benar ditulis dalam kurung bulat di belakang `{ $name }`
syntax-backticks = ini tanda petik terbalik; dek memakai tanda kutip ganda
syntax-json = ini JSON, bukan dek
syntax-xml = ini XML atau HTML, bukan dek
syntax-gift = ini GIFT, bukan dek
syntax-toml = ini TOML, bukan dek
syntax-yaml = ini YAML, bukan dek
syntax-pasted-list = sebuah daftar bernomor ditempelkan di antara soal
syntax-plain-text = ini teks biasa, bukan dek
syntax-no-frame = soal-soal ini perlu bingkai dek di sekelilingnya

# Mistakes in what a deck means
flaw-no-wrong = `wrong` kosong: pilihan perlu sesuatu untuk dipilih
flaw-no-right = `right` kosong: setidaknya satu pilihan harus benar
flaw-no-answer = jawaban yang benar belum ditulis
flaw-right-among-wrong = `{ $text }` adalah jawaban benar, tetapi juga ditulis sebagai yang salah
flaw-right-among-not = `{ $text }` adalah jawaban benar, jadi tidak bisa sekaligus salah
flaw-option-twice = `{ $text }` ditulis dua kali
flaw-left-twice = `{ $text }` ditulis dua kali di sebelah kiri
flaw-empty-text = teks ini kosong
flaw-no-ask = soal ini tidak menanyakan apa pun: `ask` tidak ada atau kosong
flaw-no-number = `{ $text }` tidak terbaca sebagai angka
flaw-dot-groups = `{ $text }` bisa berarti ribuan atau pecahan dalam bahasa dek ini
flaw-negative-within = `within` tidak boleh negatif
flaw-date-unquoted = tanggal perlu tanda kutip
flaw-need = `need` adalah { $need }, padahal ada { $count } jawaban
flaw-too-few = di sini ada { $count }, padahal perlu sedikitnya 2
flaw-no-blank = teks ini tidak punya rumpang
flaw-empty-blank = ada rumpang yang kosong
flaw-cloze-open = ada rumpang yang tidak ditutup
flaw-cloze-brace = kurung kurawal ini tidak punya pasangan
flaw-became-control = `{ $text }` terbaca sebagai karakter kendali; tulis \\ untuk garis miring terbalik
flaw-double-id = soal lain sudah memakai id `{ $id }`
flaw-same-words = ada soal lain dengan kata-kata yang sama
flaw-same-question = soal di baris { $line } memakai kata-kata yang sama, dan jawabannya sama
flaw-contrary-keys = soal di baris { $line } memakai kata-kata yang sama, tetapi jawabannya lain
flaw-unknown-source = tidak ada sumber bernama `{ $name }`
flaw-source-twice = ada dua sumber bernama `{ $name }`
flaw-unknown-passage = tidak ada bacaan bernama `{ $name }`
flaw-passage-twice = ada dua bacaan bernama `{ $name }`
flaw-empty-passage = bacaan `{ $name }` tidak ada isinya
flaw-level = tingkat adalah 1 sampai 5, bukan { $level }
flaw-points = poin harus lebih dari 0 dan paling banyak 100, bukan { $text }
flaw-both-ways = hanya Text dan Card yang bisa ditanyakan dua arah, bukan { $kind }
flaw-newer = dek ini ditulis untuk hafal yang lebih baru (format { $format })
flaw-language = `{ $text }` bukan kode bahasa
flaw-format = tidak ada format seperti itu
flaw-date-parts = tanggal adalah satu teks, dengan tahun di depan
flaw-date-form = `{ $text }` tidak ditulis sebagai tahun-bulan-hari
flaw-date-two = `{ $text }` bisa dibaca sebagai dua tanggal
flaw-no-day = tidak ada tanggal itu: { $month } hanya punya { $days } hari
flaw-no-year = `{ $text }` tanpa tahun; Date memerlukan tahunnya
flaw-no-month = tidak ada bulan { $month }: setahun punya 12
flaw-year-zero = tidak ada tahun 0: sesudah 1 SM langsung tahun 1 Masehi
flaw-before-christ = Date tidak mengenal tahun sebelum Masehi
flaw-two-years = `{ $text }` bukan satu tanggal, melainkan rentang tahun

# What to write instead
help-write = tulis { $text }
help-fields = isian di sini adalah { $names }
help-field-missing = tambahkan { $text }
help-pair = tulis ("kiri", "kanan")
help-sources = tulis sources: {"{"} "kunci": (title: "…", date: "2024-01-08") {"}"}
help-passages = tulis passages: {"{"} "kunci": "teksnya" {"}"}
help-no-passages = tulis teksnya sebelum soal-soalnya, sebagai passages: {"{"} "kunci": "teksnya" {"}"}, lalu sebut kuncinya di sini
help-passage-names = bacaan di dek ini: { $names }
help-empty-passage = tulis di sini teks yang ditanyakan soal-soalnya
help-kinds = jenisnya adalah { $names }
help-number-or-year = tulis Number({ $text }), atau Date("{ $text }") untuk tahun
help-number = tulis angka dengan digit dan titik, misalnya { $example }
help-date = tulis tahun, bulan, dan hari, atau hanya bagian yang ditanyakan: { $example }
help-no-answer = tulis { $example }
help-no-right = tulis { $example }
help-no-wrong = tambahkan dua atau tiga pilihan, atau pakai Text("…") untuk jawaban ketikan
help-no-question = tulis (ask: "…?", answer: Text("…"))
help-right-among-wrong = hapus, atau tulis pilihan salah yang lain
help-option-twice = hapus salah satunya
help-need = tulis angka dari 1 sampai { $count }
help-dot-groups = tulis { $thousand } untuk ribuan, atau { $decimal } untuk pecahan
help-cloze = beri kurung kurawal pada kata yang harus diisi: { $example }
help-double-id = beri setiap soal id sendiri
help-remove-twin = hapus salah satu dari keduanya
help-contrary-keys = hapus salah satu dari keduanya, atau tanyakan hal lain di situ
help-join-keys = hapus salah satu dari keduanya atau, jika dua-duanya benar, gabungkan: { $text }
help-same-words = beri salah satunya id: { $text }
help-source = tulis kunci sumber, lalu tempatnya di situ: { $text }
help-newer = pasang hafal yang lebih baru, atau minta format lama kepada penulisnya
help-remove = hapus
help-field-twice = simpan salah satunya
help-inner-field = pindahkan ke belakang kurung penutup jawaban
help-outer-field = pindahkan ke dalam kurung jawaban
help-no-text = tulis sebagai satu teks dalam tanda kutip: "…"
help-level = tulis angka dari 1 (mudah) sampai 5 (sulit), misalnya level: 3
help-points = tulis angka, misalnya points: 2
help-switch = tulis { $name }: true atau { $name }: false
help-pictures = hapus; uraikan dengan kata, atau rujuk ke lembar gambar: ask: "Lihat gambar 3: …?"
help-time = hapus; untuk seluruh kuis: hafal quiz --time 20m
help-shuffle = hapus; agar tetap berurutan: hafal quiz --in-order
help-type = hapus, dan sebutkan jenisnya di sana, seperti answer: Text("…")
help-essay = tulis { $text }: peserta membandingkan dan menilai sendiri
help-both-truths = tulis salah satu yang benar; untuk pilihan: Choice(right: "…", wrong: ["…"])
help-both-truths-words = tulis yang benar: True atau False; untuk pilihan: { $example }
help-language = tulis kode bahasanya: "id" untuk bahasa Indonesia, "en" untuk bahasa Inggris, "de" untuk bahasa Jerman
help-name = tulis di depannya isian apa itu: why:, hint:, atau from:, misalnya { $text }
help-needs-names = sebutkan mana yang benar, seperti { $text }
help-one-text = satukan menjadi satu teks, atau pakai Text untuk beberapa bentuk yang benar
help-joined = tulis isi yang benar dalam satu kurung, dipisahkan koma
help-heading = baris catatan sendiri dimulai dengan //
help-json = untuk menjadikannya dek: hafal import BERKAS --from json -o DEK.ron
help-other-format = untuk menjadikannya dek: hafal import BERKAS -o DEK.ron (format: hafal import --help)
help-pasted-list = simpan daftar itu sebagai berkas sendiri; untuk menjadikannya soal: hafal import DAFTAR.txt -o DEK.ron
help-as-deck = tulis sebagai dek: (title: "…", questions: [(ask: "…?", answer: Text("…")), …])
help-no-frame = tulis (title: "…", questions: [ … ]) dengan soal-soal di dalam kurung siku
help-date-words = tanggal berupa tahun, bulannya, atau harinya; tanyakan kata lain dengan { $text }
help-date-two = tulis { $first } untuk { $one }, atau { $second } untuk { $other }
help-no-month = betulkan bulannya, dan tulis tahun-bulan-hari: { $example }
help-no-day = betulkan harinya, dan tulis tahun-bulan-hari: { $example }
help-before-christ = tanyakan sebagai kata: { $text }
help-two-years = tanyakan salah satunya, atau keduanya sebagai kata: { $text }
help-cloze-gap = tulis kata yang hilang dalam kurung kurawal di tempatnya: { $example }
help-empty = lihat cara menulis dek: hafal decks tur --source

# Decks that cannot be loaded
deck-missing = tidak ada dek bernama { $name }
help-deck-near = maksud Anda { $name }?
try-decks = lihat dek yang ada: hafal decks
deck-folder-empty = folder { $name } tidak berisi dek (*.ron)
deck-gone = { $file } tidak ada
deck-forbidden = Anda tidak punya izin membaca { $file }
deck-unreadable = { $file } tidak dapat dibaca: { $why }
deck-is-exam = { $file } adalah ujian, bukan dek: ujian bisa dikerjakan, ditampilkan, dicetak, diperiksa, dan dianalisis (hafal quiz, show, paper, check, items)
deck-no-file = { $file } bukan berkas maupun pipa
deck-too-large = { $file } terlalu besar: { $size } MiB, sedangkan batasnya 64
deck-utf-16 = { $file } adalah UTF-16; simpan sebagai UTF-8
deck-not-utf-8 = { $file } bukan UTF-8, mulai baris { $line }; simpan sebagai UTF-8
deck-word = { $file } adalah dokumen Word, bukan dek: bawa masuk dengan hafal import, atau salin teksnya ke berkas biasa
deck-excel = { $file } adalah lembar kerja, bukan dek: simpan sebagai CSV, lalu bawa masuk dengan hafal import
deck-odt = { $file } adalah teks OpenDocument, bukan dek: simpan sebagai teks biasa, lalu bawa masuk dengan hafal import
deck-old-office = { $file } adalah berkas Word atau Excel lama, bukan dek: simpan sebagai teks biasa atau CSV, lalu bawa masuk dengan hafal import
deck-rtf = { $file } adalah teks berformat (RTF), bukan dek: simpan sebagai teks biasa UTF-8
deck-pdf = { $file } adalah PDF, bukan dek: salin teksnya ke berkas biasa, lalu bawa masuk dengan hafal import
deck-media = { $file } adalah gambar, suara, atau video, bukan dek: dek adalah teks biasa
deck-html = { $file } adalah halaman web, bukan dek: dek adalah teks biasa
deck-apkg = { $file } adalah paket Anki, bukan dek: namai .apkg, lalu bawa masuk dengan hafal import
deck-archive = { $file } adalah arsip, bukan dek: buka dulu arsipnya
deck-database = { $file } adalah basis data, bukan dek: dek adalah teks biasa
deck-empty = tidak ada soal di { $name }
two-decks = dua dek bernama { $name }
help-two-decks = beri salah satunya id di baris-baris awalnya: id: "…"

# The store
no-home = hafal tidak menemukan direktori rumah untuk menyimpan nilai
help-no-home = sebutkan tempatnya dengan --data DIR atau HAFAL_DATA
class-missing = tidak ada kelas { $name }
help-class-near = maksud Anda --class { $name }?
help-class-none = belum ada kelas; hafal quiz UJIAN --class NAMA --as PELAJAR membuatnya, begitu pula hafal log import BERKAS --class NAMA
help-class-list = kelas yang ada: { $names }{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } lagi
 }
zone-unknown = tidak ada zona waktu bernama { $zone } (TZ): hari berakhir pukul 04.00 UTC sampai TZ menyebutkan yang ada, misalnya TZ=Asia/Jakarta
zone-no-folder = zona waktu { $zone } (TZ) tidak ditemukan, sebab komputer ini tidak punya /usr/share/zoneinfo (paket tzdata): sementara itu hari berakhir pukul 04.00 UTC
zone-unreadable = zona waktu di { $path } tidak dapat dibaca: hari berakhir pukul 04.00 UTC sampai TZ menyebutkan yang ada, misalnya TZ=Asia/Jakarta
store-waiting = menunggu hafal lain selesai menulis …
store-not-hafal = { $path } milik program lain; hafal tidak mengubahnya
store-newer = { $path } ditulis oleh hafal yang lebih baru (versi { $version }); hafal ini tidak mengubahnya
store-not-sqlite = { $path } bukan basis data; hafal tidak mengubahnya
store-cut-short = { $path } terpotong; cari salinannya di folder backups di sebelahnya, pindahkan berkas yang rusak, lalu jalankan hafal restore SALINAN
store-damaged = { $path } rusak; cari salinannya di folder backups di sebelahnya, pindahkan berkas yang rusak, lalu jalankan hafal restore SALINAN
store-read-only = { $path } tidak dapat ditulis
store-full = { $path } tidak dapat ditulis: { $why }; jawaban Anda sebelumnya tersimpan
store-busy = program lain sedang memakai { $path }
store-unreadable = { $path } tidak dapat dibaca: { $why }

# Reasons for a failure that the system gives
why-full = disk penuh
why-large = berkasnya menjadi terlalu besar
why-forbidden = izinnya tidak ada
why-io = disk atau perangkat melaporkan kesalahan
why-read-only = hanya dapat dibaca
why-gone = berkas atau foldernya tidak ada
why-folder = itu sebuah folder
why-no-folder = sebagian jalurnya bukan folder
why-exists = sudah ada
why-open = basis datanya tidak dapat dibuka
why-many-files = terlalu banyak berkas terbuka
why-long-name = namanya terlalu panjang
why-links = tautannya berputar-putar
why-closed = keluarannya tertutup

# Asking
quiz-time-up = Waktu habis.
quiz-hint = Petunjuk: { $hint }
quiz-no-hint = Soal ini tidak punya petunjuk.
quiz-skipped = Dilewati.
quiz-claimed = Dicatat: Anda merasa benar.
quiz-claim-none = Belum ada jawaban yang dapat diklaim.
quiz-claim-full = Jawaban itu sudah bernilai penuh.
quiz-claim-number = Sebutkan jawaban yang mana, dengan nomor soalnya: :benar 3
quiz-claim-unanswered = Soal { $number } tidak Anda jawab.
quiz-claim-only = Di sini Anda hanya dapat mengklaim jawaban, misalnya :benar 3. Baris kosong mengakhiri.
quiz-none-put = Tidak ada soal yang sedang ditanyakan: kembali ke sebuah soal dengan nomornya, atau kumpulkan.
quiz-turned-to = Jawab lagi, atau :lewati untuk mempertahankan jawaban Anda.
quiz-claim-twice = Jawaban itu sudah Anda klaim.
quiz-claim-later = Jawaban hanya dapat diklaim setelah umpan baliknya.
quiz-back-none = Tidak ada soal sebelum ini.
quiz-back-stands = Jawaban sebelumnya sudah dinilai; tidak dapat diubah.
quiz-unfit = Itu untuk soal lain.
quiz-left = Berhenti. Lanjutkan dengan: { $command }
quiz-moved = { $deck }: { $count } soal diubah kalimatnya; riwayatnya tetap tersimpan.
quiz-none-match = tidak ada soal dek ini yang sesuai
help-tags = tagnya: { $tags }
quiz-nothing-wrong = Terakhir kali tidak ada jawaban Anda yang salah.
resume-nothing = tidak ada percobaan belum selesai yang dapat dilanjutkan
help-resume-nothing = mulai yang baru: hafal quiz
help-resume-as = { $name } meninggalkan satu percobaan yang belum selesai; lanjutkan dengan { $flag }
resume-lost = { $count } soal sudah tidak ada di dek dan bernilai 0.

# Marks
feedback-no-answer = tidak ada jawaban
feedback-partly = benar sebagian: { $reached } dari { $of }
mark-right = benar
mark-slip = hampir
mark-partly = sebagian
mark-wrong = salah
feedback-order = urutan yang benar:
feedback-almost = , hampir: { $diff }
slip-more = benar, dan lebih dari yang ditanyakan: { $more }
slip-bare = benar; inilah nama lengkapnya
slip-plural = benar, hanya beda bentuk tunggal atau jamak
slip-nya = benar, hanya beda akhiran “-nya”
slip-old-spelling = benar, hanya beda ejaan lama dan ejaan baru
slip-short-doubling = benar; angka 2 berarti kata ulang
feedback-of = { $right } dari { $of }
feedback-missing = kurang: { $missing }
feedback-missing-some = kurang { $count } dari ini: { $missing }
feedback-right = benar: { $right }
feedback-given = Anda: { $given }
feedback-not-known = belum tahu
note-no-number = ini tidak terbaca sebagai angka
note-no-date = ini tidak terbaca sebagai tanggal
note-read-as = dibaca sebagai { $value }
note-read-as-and = dibaca sebagai { $value }: { $part }
note-year-right-month-wrong = tahunnya benar, bulannya tidak
note-year-right-month-missing = tahunnya benar, bulannya belum ditulis
note-year-right-rest-missing = tahunnya benar, tanggal dan bulannya belum ditulis
note-month-right-day-wrong = bulan dan tahunnya benar, tanggalnya tidak
note-month-right-day-missing = bulan dan tahunnya benar, tanggalnya belum ditulis
note-month-right-many-days = bulan dan tahunnya benar, tetapi yang ditanyakan satu hari, bukan beberapa hari
note-unit = soal menanyakan { $unit }
note-item-twice = { $item } dihitung sekali saja
note-cancels = { $count } pilihan yang salah menghapus { $count } pilihan yang benar

# The result
result-points = { $points } dari { $of } poin
result-of = { $points } dari { $of }
result-own-points = , { $points } menurut Anda sendiri
result-passed = lulus (perlu { $needed })
result-failed = tidak lulus (perlu { $needed })
result-seed = benih { $seed }
result-hinted = { $count } dengan petunjuk
result-claimed = { $count } diklaim benar
result-late = { $count } lewat batas waktu
result-skipped = { $count } dilewati
result-again = Lihat lagi yang ini
result-you = Anda
result-right = benar
result-nothing = tidak ada jawaban
result-put-off = dilewati
result-with-hint = dengan petunjuk
result-own-word = diklaim benar
result-too-late = lewat batas waktu
result-earlier = Sebelumnya   { $earlier }  kini { $now }
result-only-these = Hanya ini lagi: { $command }
result-all = Semua soal: { $command }
time-seconds = { $s } dtk
time-minutes = { $min } mnt { $s } dtk
time-hours = { $h } j { $min } mnt

# Scores
scores-none = Belum ada percobaan. Mulai satu: hafal quiz
scores-no-attempt = tidak ada percobaan { $name }
try-scores = lihat percobaan yang ada: hafal scores
scores-trend = tren
scores-dropped = Percobaan { $number } dibuang: tidak ada lagi di daftar, dan --resume melewatinya. Untuk membatalkannya: { $command }
scores-restored = Percobaan { $number } ada di daftar lagi, dan dapat dilanjutkan.
scores-drop-finished = percobaan { $number } sudah selesai; hanya percobaan yang belum selesai yang dapat dibuang
scores-was-dropped = percobaan { $number } sudah dibuang
help-scores-was-dropped = untuk membatalkannya: { $command }
scores-not-dropped = percobaan { $number } tidak dibuang
scores-unfinished = belum selesai, { $answered } dari { $of } dijawab
scores-attempt = percobaan { $number }, { $when }

# Item analysis: `hafal items`.
items-none = Belum ada yang menyelesaikannya. Setelah ada, halaman ini menunjukkan soal mana yang perlu diperiksa.
items-several = ada percobaan untuk beberapa ujian atau dek
help-items-several = sebutkan salah satu: { $names }
items-under-exam = Soal-soal ini dijawab dalam ujian: { $commands }
items-learners = { $count } peserta
items-mean = rata-rata { $share }
items-sd = simpangan baku { $share }
items-alpha = alfa { $figure }
items-sem = galat baku { $share }
items-column-n = ditanya
items-column-mean = rata-rata
items-column-discrimination = daya beda
items-column-groups = atas-bawah
items-column-question = soal
items-figures =
    { $count ->
        [1] ditanyakan sekali
       *[other] ditanyakan { $n } kali
    }, rata-rata { $mean }, daya beda { $discrimination }, kelompok atas dikurangi kelompok bawah { $groups }
items-figures-few =
    { $count ->
        [1] ditanyakan sekali
       *[other] ditanyakan { $n } kali
    }, rata-rata { $mean }
items-all-few = Tiap soal ditanyakan kepada kurang dari { $few } peserta: terlalu sedikit untuk menilai soalnya.
items-some-few = { $count } soal ditanyakan kepada kurang dari { $few } peserta: terlalu sedikit untuk menilainya.
items-look = Yang perlu diperiksa
items-look-none = Tidak ada soal yang menonjol: tidak ada yang perlu diubah.
items-legend = Daya beda: sejauh mana peserta yang menguasai soal lain juga menguasai soal ini, dari -1 sampai 1; 0,3 ke atas sudah baik. Kelompok atas dan bawah: 27% peserta dengan nilai tertinggi dan terendah.
items-options = dipilih oleh
items-picked = semua
items-upper = atas
items-lower = bawah
items-upper-of = { $count } teratas
items-lower-of = { $count } terbawah
items-all = Semua soal
items-plot = Tingkat kesukaran dan daya beda: satu tanda untuk tiap soal
items-do-plot = Periksa dahulu tanda yang paling bawah: di bawah 0, peserta yang menguasai soal lain justru salah.
items-axis-mean = rata-rata: sulit di kiri, mudah di kanan
items-picks = dipilih { $picked } peserta, { $upper } dari kelompok atas dan { $lower } dari kelompok bawah
items-right = benar
items-wrong = salah
items-flag-few = terlalu sedikit
items-flag-negative = negatif
items-flag-hard = sulit
items-flag-easy = mudah
items-flag-unused = tidak terpakai
items-few = baru { $count } peserta yang ditanya; perlu { $few } peserta untuk menilai soal ini.
items-negative = peserta yang menguasai soal lain justru salah di sini. Benarkah kuncinya? Bila tidak, perbaiki lalu jalankan: hafal remark
items-hard = hampir tidak lebih baik daripada menebak. Sudahkah diajarkan, dan jelaskah pertanyaannya?
items-easy = hampir semua peserta bisa menjawabnya. Soal ini tidak membedakan siapa pun; cocoknya hanya sebagai pembuka.
items-unused =
    { $count ->
        [1] tidak seorang pun memilih { $options }. Gantilah dengan kesalahan yang memang dibuat peserta.
       *[other] tidak seorang pun memilih { $options }. Gantilah semuanya dengan kesalahan yang memang dibuat peserta.
    }

# Statistics. Each chart has one message for what it shows, and one (-do-) for what to do about it.
stats-title = Statistik
stats-none = Belum ada ulasan. Mulai dengan: hafal drill
stats-months = Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des
stats-weekdays = Sen Sel Rab Kam Jum Sab Min
stats-reviews =
    { $count ->
       *[other] { $shown } ulasan
    }
stats-cards =
    { $count ->
       *[other] { $shown } kartu
    }
stats-days =
    { $count ->
       *[other] { $shown } hari
    }
stats-minutes =
    { $count ->
       *[other] { $shown } menit
    }
stats-times =
    { $count ->
       *[other] { $shown } kali
    }
stats-answers =
    { $count ->
       *[other] { $shown } jawaban
    }
stats-range = { $from } sampai { $to }
stats-under = kurang dari { $to }
stats-or-more = { $from } atau lebih
stats-recall-in-words = { $share } diingat, { $expected } diperkirakan, { $reviews }
stats-hard-in-words = Terlupa { $times }, peluang ingat { $recall }: { $ask }
stats-today = hari ini
stats-hour = { $hour }.00
stats-week = pekan { $date }
stats-calendar = Ulasan per hari: { $reviews } dalam { $days }
stats-practised = , dan { $shown } lagi dalam latihan tambahan
stats-do-streak-none = Hari ini dan kemarin kosong; sedikit tiap hari paling awet: hafal drill
stats-do-streak-open = { $days } berturut-turut, terpanjang { $longest }; hari ini belum: hafal drill
stats-do-streak-today = { $days } berturut-turut, terpanjang { $longest }; hari ini sudah
stats-time-spent = Menit per hari: { $time } seluruhnya, { $longest } pada hari terlama
stats-do-time = Dengan kecepatan Anda, 10 menit cukup untuk sekitar { $reviews }{ $today }
stats-do-time-today = ; kartu hari ini perlu { $time }: hafal drill
stats-retention = Anda ingat { $share }, perkiraannya { $expected }, dari { $reviews }
stats-retention-none = Ingatan dan perkiraan: belum ada kartu yang diulas pada dua hari berbeda
stats-do-fit-unknown = Ulasan terlalu sedikit untuk menilai perkiraan; perlu 100
stats-do-fit-late = Kartu datang terlambat untuk Anda: hafal optimize
stats-do-fit-soon = Kartu datang lebih cepat daripada perlu: hafal optimize
stats-do-fit-good = Perkiraannya cocok dengan Anda: tidak perlu apa-apa
stats-predicted = perkiraan
stats-remembered = ingat
stats-agree = jika keduanya sama
stats-many = { $count } ulasan atau lebih
stats-few = kurang dari { $count }
stats-periods = Ingat, perkiraan, dan jumlah ulasan, per hari, pekan, dan bulan
stats-do-periods-low = Pekan ini di bawah yang lain: coba kurangi kartu baru, hafal drill --new 5
stats-do-periods-steady = Stabil: teruskan seperti sekarang
stats-by-day = per hari
stats-by-week = per pekan
stats-by-month = per bulan
stats-forecast = Jatuh tempo dalam 30 hari: { $cards }, paling banyak { $most } sehari ({ $date })
stats-forecast-none = Jatuh tempo dalam 30 hari: tidak ada
stats-about = , kira-kira { $time }
stats-do-overdue = Sekarang: { $cards }, { $late } di antaranya terlambat{ $about }: hafal drill
stats-do-due = Hari ini: { $cards }{ $about }: hafal drill
stats-do-due-later = Hari ini tidak ada yang jatuh tempo; kartu berikutnya { $date }
stats-do-due-new = Ada waktu untuk kartu baru: hafal drill
stats-do-due-nothing = Biarkan saja
stats-stability = Stabilitas, sampai ingatan turun ke 90%: { $days } atau lebih untuk separuh kartu
stats-do-weak = { $cards } di bawah sepekan: paling dulu terlupa jika Anda berhenti, hafal drill
stats-do-firm = Tidak ada yang di bawah sepekan: ada tempat untuk yang baru, hafal drill
stats-do-firm-done = Tidak ada yang di bawah sepekan: biarkan saja
stats-difficulty = Kesulitan dari 1 sampai 10: { $middle } atau lebih untuk separuh kartu
stats-do-difficult = { $cards } di 8 atau lebih: petunjuk atau dua soal kecil akan menolong
stats-do-easy = Tidak ada yang di 8 atau lebih: biarkan saja
stats-axis-days = hari
stats-axis-difficulty = kesulitan
stats-axis-cards = kartu
stats-hardest = Soal tersulit: berapa kali Anda lupa, dan peluang ingat hari ini
stats-do-hardest = Soal yang berulang kali terlupa perlu petunjuk, atau dua soal yang lebih kecil
stats-do-leeches = Kartu bandel terlupa 8 kali atau lebih: ubah kalimatnya, atau pecah jadi dua
stats-leech = bandel
stats-forgotten = lupa
stats-recall = peluang
stats-question = soal
stats-confusions = Jawaban yang tertukar
stats-do-confusions = Sandingkan keduanya: apa yang dimiliki yang satu tetapi tidak yang lain?
stats-confusion = { $given } untuk { $right }
stats-hours = Jawaban menurut jam: terbanyak pukul { $hour }
stats-do-hours-same = Sejauh ini tidak ada jam yang lebih baik: pilih yang cocok bagi Anda
stats-do-hours = Terbaik pukul { $best } ({ $high }), terburuk pukul { $worst } ({ $low }): kerjakan yang sulit pada jam terbaik
stats-headline = { $date }: { $seen } dari { $cards } pernah muncul
stats-headline-away = { $date }: tidak satu pun dek dari ulasan ini ada di sini. Buka salah satunya: hafal drill BERKAS
stats-topics = Seberapa banyak dari tiap topik yang akan Anda ingat hari ini
stats-do-topics = Mulai dari yang pertama: { $command }
stats-topic = topik
stats-in-topic = kartu
stats-unseen = belum dilihat
stats-drill = untuk melatihnya
topics-not-seen = belum dilihat
topics-cards = { $count } kartu
topics-unseen = { $count } belum dilihat
stats-name-reviews = ulasan
stats-name-practice = latihan
stats-name-minutes = menit
stats-name-answers = jawaban
stats-given = dijawab
stats-right = yang benar
stats-how-often = berapa kali
stats-chart = Angkanya dalam tabel
stats-day = hari
stats-time = waktu

# Decks
decks-questions = { $count } soal
decks-last = terakhir { $score }
decks-gone = hilang
decks-broken = ada kesalahan: hafal check { $name }
decks-exams = Ujian
decks-exam-asked = { $questions }, { $points }
show-section = Bagian { $number }
show-draws = mengambil { $draw } dari { $of } soal
show-draws-all =
    { $count ->
        [1] menanyakan soal ini
       *[other] menanyakan ke-{ $count } soal ini
    }
show-each = masing-masing { $points }
show-penalty = jawaban salah dikurangi { $share }
show-seed-deck = { $file } adalah dek, dan hanya ujian yang punya varian
help-show-seed-deck = jalankan tanpa --seed
decks-help = Kerjakan satu: hafal quiz NAMA. Lihat cara menulis dek: hafal decks tur --source
menu-what = Apa yang ingin Anda lakukan?
menu-continue = Lanjutkan
menu-answered = { $count } dari { $of } dijawab, { $deck }
menu-drill = Latihan
menu-nothing-due = belum ada yang jatuh tempo
menu-quiz = Kuis
menu-quiz-command = hafal quiz DEK
menu-choose-deck = pilih dek
menu-exam = Ujian
menu-exam-in = { $days ->
        [0] hari ini
        [1] besok
       *[other] { $days } hari lagi
    }, { $deck }
menu-stats = Statistik
menu-stats-what = kemajuan dari semua ulasan
menu-which = Dek mana? ({ $command })
menu-quiz-deck = hafal quiz DEK -n { $count }
menu-start =
    hafal adalah pelatih kuis dan kartu: bertanya, menilai, menjelaskan, dan menyimpan nilai.
    Mulai:          hafal quiz
    Dek lain:       hafal decks
    Selengkapnya:   hafal --help

# The command line
usage-help = lihat hafal --help
usage-near = maksud Anda { $text }?
usage-unknown-flag = tidak ada opsi { $flag } di sini
usage-unknown-command = tidak ada perintah { $name }
usage-meant = hafal tidak punya perintah `{ $name }`: { $meant }
meant-deck = untuk mengerjakan soalnya, `hafal quiz { $deck }`; sedikit demi sedikit setiap hari, `hafal drill { $deck }`
meant-drill = untuk melatih yang jatuh tempo, `hafal drill`
meant-begin = untuk melatih yang jatuh tempo, `hafal drill`; untuk mengerjakan kuis, `hafal quiz`
meant-quiz = untuk mengerjakan kuis, `hafal quiz`
meant-exam = untuk mengerjakan kuis, `hafal quiz`; untuk belajar menuju hari ujian, `hafal plan DEK TANGGAL`; untuk menyusun ujian, `hafal new --exam BERKAS`
meant-resume = untuk melanjutkan kuis yang ditinggalkan, `hafal quiz --resume`
meant-scores = untuk melihat nilai, `hafal scores`; riwayat satu soal, `hafal info DEK SOAL`
meant-stats = untuk melihat kemajuan dari semua ulasan, `hafal stats`
meant-due = untuk menghitung yang jatuh tempo hari ini, `hafal due`
meant-plan = untuk belajar menuju hari ujian, `hafal plan DEK TANGGAL`
meant-ready = untuk melihat kesiapan menghadapi ujian, `hafal ready`
meant-find = untuk mencari soal menurut kata-katanya, `hafal find KATA`
meant-info = untuk melihat riwayat satu soal, `hafal info DEK SOAL`
meant-decks = untuk melihat daftar dek, `hafal decks`
meant-new = untuk memulai dek, `hafal new DEK`
meant-add = untuk menambahkan soal ke dek, `hafal add DEK`
meant-edit = dek adalah berkas teks; ubah di penyunting Anda, lalu `hafal check DEK`; saat berlatih, `:sunting`
meant-check = untuk menemukan semua kesalahan dalam dek, `hafal check DEK`
meant-fmt = untuk merapikan tulisan dek, `hafal fmt DEK`
meant-show = untuk mencetak dek sebagai teks yang mudah dibaca, `hafal show DEK`
meant-paper = untuk mencetak lembar ujian atau dek, `hafal paper UJIAN -o LEMBAR.html`; untuk menyusun ujian, `hafal new --exam BERKAS`; untuk membaca dek di sini, `hafal show DEK`
meant-mark = untuk menilai tabel jawaban dari lembar cetak, `hafal mark LEMBAR.key.json JAWABAN.csv`
meant-items = untuk melihat soal ujian mana yang buruk, `hafal items UJIAN`
meant-import = untuk mengimpor soal dari program lain, `hafal import BERKAS`; untuk mengerjakan soal sebuah dek, `hafal quiz DEK`
meant-export = untuk mengekspor dek ke program lain, `hafal export DEK --to FORMAT`
meant-flagged = untuk melihat soal yang ditandai, `hafal flagged`; untuk menandai soal yang sedang ditanyakan, `:tandai ALASAN`
meant-disputes = untuk melihat jawaban yang diklaim benar oleh pelajar, `hafal disputes`
meant-remark = untuk menilai ulang percobaan lama, `hafal remark DEK`
meant-optimize = untuk menyesuaikan model ingatan dengan ulasan Anda, `hafal optimize`
meant-backup = untuk menyalin semua yang disimpan hafal, `hafal backup BERKAS`
meant-restore = untuk mengganti semua yang disimpan hafal dengan cadangan, `hafal restore BERKAS`
meant-undo = untuk mengurungkan langkah latihan yang terakhir, `hafal drill --undo`
meant-delete = untuk membuang kuis yang belum selesai, `hafal scores --drop ID`; dek adalah berkas yang dapat Anda hapus sendiri, lalu `hafal orphans --delete` menghapus ulasannya; untuk mengulang kartu sebagai baru, `:lupakan` saat berlatih; untuk membatalkan rencana ujian, `hafal plan DEK --clear`
meant-suspend = saat berlatih, `:hentikan` menghentikan kartu dan `:besok` menundanya sampai besok; untuk menanyakannya lagi, `hafal info DEK SOAL --resume`
meant-help = untuk melihat semua perintah, `hafal --help`; manualnya, `hafal man`
meant-version = untuk melihat versi, `hafal --version`
meant-menu = untuk membuka menu, `hafal` saja
meant-config = retensi dan kartu baru per hari diatur dalam config.ron, lihat `hafal man`; bahasa, `hafal --lang id`
usage-no-value = { $flag } perlu isi
usage-bad-value = { $flag } tidak dapat berisi { $value }
usage-values = isinya { $values }
usage-conflict = { $flag } dan { $other } tidak dapat dipakai bersama
usage-missing = { $flag } belum disebutkan
usage-too-many = { $text } berlebih di sini
usage-twice = { $flag } diberikan dua kali
usage-other = hafal tidak dapat membaca baris perintah ini
usage-number = tulis bilangan bulat, 1 atau lebih
usage-kind = jenisnya text, number, date, truth, choice, many, list, order, match, cloze, card
usage-level = tulis 1 sampai 5, atau rentang seperti 2..4
usage-seed = tulis bilangan bulat dari 0 sampai 9007199254740991
usage-time = tulis waktu seperti 20m, 1h30m, atau 90s
usage-pass = tulis persentase seperti 75%
usage-result = tulis sebagai 78%, 78, atau 39/50
usage-learner = nama pelajar terdiri dari 1 sampai 40 huruf atau tanda yang terlihat
usage-class = nama kelas terdiri dari 1 sampai 64 huruf, angka, tanda hubung, garis bawah, dan titik, dan tidak diawali titik
usage-now = tulis waktu seperti 2026-11-24T09:00:00+07:00

# Help and manual
help-hafal = Pelatih kuis dan kartu: dek yang bisa diketik guru, penilaian yang adil, nilai disimpan di komputer sendiri.
help-usage = Pemakaian:
help-usage-options = [OPSI]
help-usage-command = [PERINTAH]
help-values = { $values }
help-values-default = { $values }; bila tidak ditulis: { $default }
help-options = Opsi
help-arguments = Argumen
help-commands = Perintah
help-group-learn = Belajar
help-group-write = Menulis
help-group-keep = Merawat
help-more = Untuk satu perintah: hafal PERINTAH --help. Untuk skrip: hafal man
help-all-help = Tampilkan bantuan ini
help-all-version = Tampilkan versi
help-all-data = Simpan nilai di FOLDER ini, bukan di tempat biasa (juga HAFAL_DATA)
help-all-class = Pakai penyimpanan sebuah kelas, bukan milik Anda sendiri
help-all-lang = Atur bahasa antarmuka, selain bahasa sistem
help-all-plain = Baca dan tulis baris demi baris, untuk pipa dan pembaca layar
help-all-now = Atur waktu, untuk skrip
help-all-json = Cetak JSON, untuk skrip
help-quiz = Ajukan soal, nilai jawaban, simpan nilainya
help-quiz-decks = Dek yang ditanyakan: nama, jalur, atau folder; tanpa itu, sepuluh soal dari dek bawaan
help-quiz-questions = Ajukan paling banyak N soal
help-quiz-tag = Hanya soal dengan tag ini (boleh diulang)
help-quiz-not-tag = Tanpa soal dengan tag ini (boleh diulang)
help-quiz-kind = Hanya soal jenis ini (boleh diulang)
help-quiz-level = Hanya soal tingkat ini: 2, atau 2..4
help-quiz-in-order = Ajukan menurut urutan dek, tanpa diacak
help-quiz-seed = Undi dan acak seperti pada percobaan dengan benih ini
help-quiz-time = Beri batas waktu, saat kuis berakhir: 20m, 1h30m, 90s
help-quiz-pass = Bagian poin untuk lulus: 75%; di bawahnya, status keluar 1
help-quiz-feedback = Kapan menampilkan yang benar: setelah tiap jawaban (kecuali ujian menentukan lain), di akhir, atau tidak pernah
help-quiz-as-choices = Ubah soal ketikan menjadi pilihan
help-quiz-wrong = Hanya soal yang jawaban terakhirnya tidak bernilai penuh
help-quiz-no-review = Jawaban ini tidak memengaruhi pertanyaan latihan berikutnya
help-quiz-as = Simpan percobaan atas nama seorang pelajar; tidak dihitung sebagai pengetahuan Anda
help-quiz-resume = Lanjutkan percobaan terakhir yang belum selesai
help-quiz-web = Bertanya di peramban, bukan di terminal
help-drill = Tanyakan tiap kartu tepat sebelum terlupa
help-drill-decks = Dek yang dilatih: nama, jalur, atau folder; tanpa itu, semua yang pernah dilatih
help-drill-new = Paling banyak N kartu baru sehari, dari semua dek (20 bila tidak ditulis)
help-drill-limit = Paling banyak N kartu
help-drill-minutes = Jangan tambah kartu lagi setelah sekian menit
help-drill-tag = Hanya kartu dengan tag ini (boleh diulang)
help-drill-as-choices = Ajukan kartu ketikan sebagai pilihan pada dua ulasan pertamanya
help-drill-cram = Latih kartu yang belum jatuh tempo, tanpa mengubah jadwalnya
help-drill-hardest = Bersama --cram: tanyakan yang tersulit dahulu
help-drill-count = Bersama --cram: hitung jawabannya sebagai ulasan
help-drill-web = Tanyakan di peramban, bukan di terminal
help-drill-undo = Urungkan tindakan terakhir, tanpa bertanya
help-due = Hitung yang jatuh tempo hari ini, satu baris per dek
help-due-decks = Dek: nama, jalur, atau folder; tanpa itu, semua yang pernah dilatih
help-log = Ekspor ulasan sebagai baris JSON, atau impor
help-log-way = Impor, atau ekspor ke keluaran standar
help-log-attempts = Ekspor juga percobaan dan tanda, bukan hanya ulasan
help-log-learner = Beri nama pelajar pada percobaan impor yang belum bernama
help-log-names = Untuk impor: berkas yang dibaca, atau - untuk masukan standar; untuk ekspor: dek atau ujian, atau kosong untuk semua
help-sync = Sinkronkan percobaan dan ulasan beberapa komputer
help-sync-place = Folder yang sudah ada, di flashdisk atau awan, atau postgres://PENGGUNA@HOST/BASISDATA; kalau kosong, `sync` dari config.ron
help-sync-learner = Beri nama pelajar pada percobaan yang belum bernama, saat dikirim
help-sync-dry-run = Sebutkan yang akan dikirim dan diterima, tanpa mengubah apa pun
help-sync-schema = Cetak SQL yang menyiapkan basis data PostgreSQL untuk sekolah
help-sync-json = Cetak angkanya sebagai JSON
help-rebuild = Hitung ulang ingatan tiap kartu dari catatan
help-stats = Tampilkan rangkuman ulasan Anda: hari, retensi, ramalan, soal sulit
help-stats-decks = Dek: nama, jalur, atau folder; tanpa itu, semua yang pernah dilatih
help-stats-html = Tulis halaman untuk peramban ke BERKAS
help-find = Cari soal menurut katanya: barisnya di dek, dan sejauh mana Anda menguasainya
help-find-words = Kata, atau bagian kata, dari pertanyaan, jawaban, pilihan, tag, atau id; yang terakhir dari beberapa boleh nama dek
help-find-flagged = Hanya soal yang ditandai; tanpa kata pun boleh
help-find-suspended = Hanya soal yang dihentikan; tanpa kata pun boleh
help-info = Tampilkan seluruh riwayat satu soal, dan apa yang berikutnya
help-info-deck = Deknya
help-info-question = Soalnya: id, nomor, atau sebagian katanya
help-info-resume = Tanyakan lagi setelah dihentikan atau ditunda
help-info-unflag = Selesaikan tandanya
help-flagged = Daftar soal yang ditandai untuk penulisnya, dan alasannya
help-flagged-decks = Dek: nama, jalur, atau folder; tanpa itu, semua yang pernah dilatih
help-optimize = Sesuaikan model ingatan dengan ulasan Anda sendiri
help-orphans = Daftar ulasan dari soal yang tidak ada lagi di dek mana pun
help-orphans-delete = Hapus untuk selamanya
help-backup = Salin semua yang disimpan hafal ke satu berkas
help-backup-file = Berkas yang ditulis; tidak boleh sudah ada
help-restore = Ganti semua yang disimpan hafal dengan sebuah cadangan
help-restore-file = Cadangannya; salinan harian juga boleh
help-plan = Tetapkan tanggal ujian: latihan lalu bersiap untuk hari itu
help-plan-deck = Deknya; tanpa itu, daftar ujian yang direncanakan
help-plan-date = Tanggal ujiannya, misalnya 2026-12-10 atau "10 Desember 2026"
help-plan-minutes = Menit sehari (kalau tidak ditulis: 15, atau seperti rencana sebelumnya)
help-plan-clear = Berhenti merencanakan ujiannya
help-ready = Tampilkan kesiapan Anda untuk ujian, dan nilai yang dapat diharapkan
help-ready-result = Simpan hasil ujian (78%, 78, atau 39/50), dan bandingkan dengan ramalan
help-ready-decks = Dek: nama, jalur, atau folder; tanpa itu, semua yang ada ujiannya
help-scores = Daftar percobaan Anda, atau satu percobaan selengkapnya
help-scores-which = Dek, atau percobaan: nomornya, last, atau UUID-nya
help-scores-csv = Cetak tabel untuk lembar kerja: satu baris per percobaan, dan satu kolom per soal bila soalnya sama semua
help-scores-drop = Buang percobaan yang belum selesai: hilang dari daftar, dan --resume melewatinya
help-scores-undrop = Batalkan pembuangan itu
help-decks = Daftar dek, atau rincian satu dek
help-decks-deck = Dek yang ditampilkan
help-decks-source = Cetak teks dek itu, untuk dipelajari atau disalin
help-check = Temukan setiap kesalahan dek, dan sarankan gantinya
help-check-decks = Dek yang diperiksa: nama, jalur, atau folder
help-new = Mulai dek, atau ujian
help-new-file = Berkas yang ditulis; tidak boleh sudah ada
help-new-exam = Susun ujian: dek, bagian, dan aturannya
help-add = Tambah soal ke dek, bagian demi bagian, dengan pratinjau
help-add-deck = Berkas deknya
help-disputes = Daftar jawaban yang diklaim benar oleh pelajar, dan terima
help-disputes-decks = Dek; tanpa itu, semua yang pernah ditanyakan
help-disputes-reject = Tolak klaim bernomor ini: tidak didaftar lagi
help-disputes-accept = Tulis klaim ke dek sebagai jawaban benar: yang bernomor ini, atau semua
help-mark = Nilai lembar cetak dari tabel jawaban
help-mark-key = Kunci yang ditulis `hafal paper` di samping lembarnya
help-mark-answers = Tabelnya: nama, lembar, lalu nomor-nomor soal
help-mark-force = Ganti jawaban yang tersimpan dengan jawaban baru pelajar yang sama di lembar yang sama
help-remark = Nilai ulang percobaan lama menurut dek yang sekarang
help-remark-name = Dek atau ujiannya
help-remark-dry-run = Tampilkan yang akan berubah, tanpa mengubahnya
help-items = Analisis soal dari jawaban banyak peserta: mana yang sulit, kunci mana yang mungkin salah
help-items-name = Ujian atau dek: nama, jalur, atau id; tanpa itu, satu-satunya yang pernah dikerjakan
help-items-html = Tulis halaman untuk peramban ke BERKAS
help-show = Cetak dek atau ujian sebagai lembar soal, dengan atau tanpa kuncinya
help-show-deck = Ujian atau dek: nama, jalur, atau folder
help-show-seed = Dari ujian, hanya varian yang ditanyakan kuis dengan benih ini
help-show-answers = Sertakan kuncinya: semua yang benar, alasan, dan sumbernya
help-fmt = Tata dek dengan satu gaya, atau tuliskan id ke dalamnya
help-fmt-decks = Dek yang ditata: nama, jalur, atau folder
help-fmt-check = Jangan tulis apa pun; status keluar 1 bila ada dek yang akan berubah
help-fmt-ids = Tulis id tiap soal ke dalam dek, tanpa mengubah yang lain
help-completions = Cetak pelengkap perintah untuk shell
help-completions-shell = Shell-nya
help-man = Cetak halaman manual

# Names of values in the help
help-value-key = LEMBAR.key.json
help-value-answers = JAWABAN.csv
help-value-dir = FOLDER
help-value-class = NAMA
help-value-name = NAMA
help-value-lang = BAHASA
help-value-time = WAKTU
help-value-deck = DEK
help-value-deck-id = DEK|ID
help-value-kind = JENIS
help-value-level = TINGKAT
help-value-percent = PERSEN
help-value-n = N
help-value-m = M
help-value-way = ARAH
help-value-tag = TAG
help-value-file-deck = BERKAS|DEK
help-value-file = BERKAS
help-value-question = SOAL
help-value-date = TANGGAL
help-value-when = KAPAN
help-value-result = HASIL

# The manual. A line `term :: text` is a list entry; backticks make bold.
help-man-manual = Manual hafal
help-man-heading-name = NAMA
help-man-heading-synopsis = RINGKASAN
help-man-heading-description = KETERANGAN
help-man-heading-options = OPSI
help-man-heading-commands = PERINTAH
help-man-heading-prompt = SAAT MENJAWAB
help-man-heading-lines = BARIS DEMI BARIS
help-man-heading-leaving = MENINGGALKAN DAN MELANJUTKAN
help-man-heading-exit = STATUS KELUAR
help-man-heading-json = JSON
help-man-heading-files = BERKAS
help-man-heading-environment = LINGKUNGAN
help-man-heading-examples = CONTOH
help-man-heading-version = VERSI
help-man-description =
    hafal mengajukan soal dari dek yang bisa diketik guru, menilai dengan adil, menjelaskan, dan menyimpan setiap
    jawaban di disk sebelum menampilkan nilainya. Salah ketik dimaafkan dan ditunjukkan; jawaban yang separuh benar
    mendapat separuh poin. Latihan membawa tiap soal kembali tepat sebelum Anda melupakannya.

    `hafal` saja membuka menu berisi apa yang dapat dikerjakan; `hafal --plain` menerima nomornya lewat baris.
help-man-commands =
    Opsi di atas berlaku untuk semua perintah. Bagian sesudah perintah menjelaskan apa yang dapat diandalkan skrip.
help-man-quiz =
    Mengajukan soal dari satu dek atau lebih, diacak, dan menyimpan percobaannya. Tanpa dek, sepuluh soal dari dek
    bawaan. Dek adalah nama dari `hafal decks`, sebuah berkas, atau folder berisi berkas (`*.ron`). Beberapa opsi
    bersama mempersempit pilihan; `--resume` tidak dapat digabung dengannya.

    Perintahnya :petunjuk, :lewati, :kembali, :benar, :tandai ALASAN, :bantuan, dan :keluar; dalam bahasa Inggris :hint,
    :skip, :back, :right, :flag, :help, dan :quit. Dengan `--feedback end` semua jawaban Anda tampil sebelum
    dikumpulkan, dan nomor sebuah soal kembali ke soal itu; setelah hasilnya, `:benar 3` mengklaim jawaban soal 3.
    Dengan `--time` kuis berakhir pada batas waktunya, juga saat ditinggal: yang belum dijawab bernilai 0.

    Ujian adalah berkas dengan isian `exam`; bagian-bagiannya menentukan soal yang diambil dari deknya, dan aturannya
    sendiri berlaku. Hanya `--seed`, `--time`, `--pass`, `--feedback`, `--no-review`, `--as`, dan `--web` yang dapat
    ditambahkan. Jawaban yang salah dapat mengurangi nilai; yang dikosongkan tidak, dan jumlah poin tidak pernah di
    bawah 0.

    `--as NAMA` menyimpan percobaan atas nama seorang pelajar (1 sampai 40 huruf). Percobaan itu hanya dibandingkan
    dengan percobaan pelajar yang sama, `--wrong` dan `--resume` di sampingnya hanya melihat percobaan itu, dan tidak
    dihitung sebagai pengetahuan Anda. Dengan `--class NAMA`, yang dapat dipakai pada semua perintah, percobaan disimpan
    di penyimpanan sebuah kelas.

    `--web` bertanya di peramban, bukan di terminal: hafal mencetak alamat yang hanya bisa dibuka di komputer ini,
    membukanya jika dijalankan di terminal, dan berakhir dengan halaman terakhir. Selebihnya sama: Ctrl-C menghentikan
    percobaan, dan `--resume` melanjutkannya di sini atau di sana.
help-man-drill =
    Menanyakan yang jatuh tempo dari dek yang disebut, atau dari semua dek yang pernah dilatih atau ada ujiannya. Kartu
    yang paling mungkin terlupa datang dahulu, diselingi kartu baru. Satu soal adalah satu kartu; soal rumpang punya
    satu kartu untuk tiap rumpang, soal yang ditanyakan dua arah punya dua. Dua kartu dari soal yang sama tidak
    ditanyakan pada hari yang sama, kecuali ada ujian yang direncanakan. Setelah menjawab, Anda memilih nilainya: `1`
    ulang, `2` sulit, `3` baik, `4` mudah. Masing-masing menunjukkan berapa hari lagi kartu itu datang; Enter mengambil
    yang dalam kurung. Kartu yang belum Anda ketahui kembali sampai Anda tahu. Hari berakhir pukul empat pagi.

    Dengan `--as-choices`, kartu yang jawabannya diketik diajukan sebagai pilihan pada dua ulasan pertamanya, dengan
    jawaban lain dari dek itu sebagai pilihan yang salah; pilihan yang benar diusulkan sebagai sulit, karena mengenali
    jawaban lebih mudah daripada mengingatnya. Kartu yang punya kurang dari dua jawaban lain yang masuk akal tetap
    diketik.

    Perintahnya :petunjuk, :mengapa, :benar, :urungkan, :catat TEKS, :tandai ALASAN, :besok, :hentikan, :lupakan,
    :sunting, :bantuan, dan :keluar; dalam bahasa Inggris :hint, :why, :right, :undo, :note, :flag, :bury, :suspend,
    :forget, :edit, :help, dan :quit. `:urungkan` mengurungkan tindakan terakhir, juga dari latihan sebelumnya, dan
    boleh diulang.

    Tanpa terminal, atau dengan `--plain`, satu kartu meminta dua baris: jawaban seperti dalam kuis (untuk kartu balik
    sebuah baris kosong, yang menampilkan baliknya), lalu nilainya, atau baris kosong.

    `--web` bertanya di peramban Anda, pada alamat yang hanya dapat dibuka komputer ini dan tidak dapat ditebak.
    Nilainya berupa tombol, juga tombol angka 1 sampai 4; mengurungkan, catatan, dan sebagainya ada di bawah Lainnya.
    Latihan berakhir dengan halaman terakhir atau Ctrl-C.
help-man-due =
    Mencetak satu baris untuk tiap dek: yang jatuh tempo hari ini, kartu baru yang masih boleh masuk hari ini, dan jumlah
    kartunya. Selama ada rencana ujian untuk sebuah dek, keduanya adalah kartu yang kini akan ditanyakan latihannya.
help-man-log =
    `hafal log export` menulis ulasan yang dihitung sebagai baris JSON ke keluaran standar. `hafal log import BERKAS`
    menambahkan baris seperti itu ke catatan. Ulasan yang sudah ada dilewati; satu baris yang keliru membatalkan
    semuanya.

    Dengan `--attempts`, ekspor juga berisi percobaan dengan jawaban, klaim, dan pelajarnya, serta tanda pada soal.
    Impor menggabungkannya menurut id: yang sudah ada tetap seperti adanya, jadi berkas yang sama dapat diimpor lagi
    tanpa mengubah apa pun. `--learner NAMA` memberi nama pelajar pada percobaan yang belum bernama. Ke dalam kelas
    (`--class`) hanya percobaan, klaim, dan tanda yang masuk. Percobaan mendapat nomor baru di sini.
help-man-sync =
    Membuat komputer ini dan yang lain menyimpan percobaan, ulasan, catatan, dan tanda yang sama. Tiap komputer punya
    simpanannya sendiri dan bekerja tanpa jaringan; tempat bertemunya sebuah folder: di flashdisk, atau yang dibawa oleh
    Syncthing, Nextcloud, dan sejenisnya. Jalankan di tiap komputer kapan pun folder itu tersedia. Tidak ada yang perlu
    diputuskan: semuanya disimpan, ulasan yang ada di beberapa komputer dihitung sekali, dan urutan bertemunya tidak
    berpengaruh.

    Di folder itu tiap komputer menulis satu berkas miliknya, `hafal-ID.jsonl`, dan membaca milik yang lain. Dek,
    rencana, dan konfigurasi tidak ikut.

    `--as NAMA` memberi nama pada percobaan yang belum bernama, supaya dikenali kelas; lalu yang diambil dari folder
    hanya dari komputer tanpa nama, atau dengan nama ini. Dengan `--class`, kelas mengambil percobaan dan tanda yang ada
    pelajarnya, serta milik kelas yang sama dari komputer lain beserta klaim yang ditolak di sana. `--dry-run` tidak
    mengubah apa pun.

    Sekolah yang tidak lagi cukup dengan folder memakai basis data PostgreSQL, kalau hafal dibangun dengan fitur
    `postgres`: `hafal sync postgres://PENGGUNA@HOST/BASISDATA?sslmode=verify-full`, dengan kata-kata libpq. Kata sandi
    diambil dari PGPASSWORD atau ~/.pgpass. `hafal sync --schema | psql BASISDATA` menyiapkan basis data; mengulanginya
    tidak mengubah apa pun. Tiap orang punya login sendiri: yang dibuat dengan
    `CREATE ROLE ayu LOGIN PASSWORD '...' IN ROLE hafal_learner` hanya melihat dan menambah barisnya sendiri, yang dengan
    `IN ROLE hafal_teacher` melihat baris semua orang. Komputer-komputer seorang pelajar berbagi lewat satu login;
    `--class` mengumpulkan percobaan, klaim, dan tanda semua pelajar yang dikirim dengan `--as`, serta yang didapat kelas
    yang sama di ruang lain.

    Tanpa tempat, dipakai yang disebut config.ron: `sync: "/media/stick/hafal"`. Latihan atau kuis lalu memberi tahu
    kalau ada yang menunggu lebih dari sehari.
help-man-rebuild =
    Menghitung ulang ingatan tiap kartu dari catatan ulasan, dan menyatakan apakah ada yang keliru.
help-man-stats =
    Menggambar hari belajar Anda sebagai kalender, membandingkan yang diingat dengan yang diramalkan, dan menampilkan yang
    akan jatuh tempo serta soal yang sulit. `--json` mencetak semuanya; `--html BERKAS` menulis halaman untuk peramban.
help-man-find =
    Mendaftar soal yang memuat semua kata, tanpa membedakan huruf besar dan aksen, dengan baris deknya, jawaban yang benar,
    dan keadaannya. Yang dicari ialah semua dek dalam `hafal decks`, atau dek yang disebut terakhir. `--json` mencetak larik.
help-man-info =
    Menampilkan setiap jawaban untuk satu soal, seberapa kuat ingatannya, dan kapan tiap nilai membawanya kembali.
help-man-flagged =
    Mendaftar soal yang ditandai dengan `:tandai`, dalam latihan dan kuis. `hafal info DEK SOAL --unflag` menyelesaikan
    tandanya.
help-man-optimize =
    Menyesuaikan parameter FSRS, model ingatan, dengan ulasan Anda sendiri. Ulasan terakhir tidak dipakai untuk
    menyesuaikan, melainkan untuk menguji hasilnya; hasil itu disimpan hanya bila meramalnya lebih baik. Ctrl-C
    menghentikannya tanpa perubahan.
help-man-orphans =
    Mendaftar ulasan dari soal yang tidak ada lagi di dek mana pun. hafal tetap menyimpannya; `--delete` membuat salinan
    lalu menghapusnya. Tempat Anda menyinkronkan masih menyimpannya, dan memberikannya lagi bila hafal membaca tempat
    itu dari awal.
help-man-backup =
    Menyalin semua yang disimpan hafal, percobaan dan ulasan, ke satu berkas.
help-man-restore =
    Mengganti semua yang disimpan hafal dengan isi sebuah cadangan, setelah menyalin yang ada. Ditolak selama hafal lain
    membuka penyimpanan.
help-man-plan =
    Memberitahukan ujian kepada hafal. Sejak itu setiap menit latihan dek tersebut dipakai untuk yang paling menambah
    nilai yang masih dapat dicapai sampai hari itu: soal baru bersaing dengan yang lama, dan semuanya sempat dilihat
    bila menitnya cukup. Yang layak ditanyakan dibagi rata ke hari-hari sampai ujian, sehingga satu hari mungkin
    memerlukan kurang dari menitnya, dan tidak pernah lebih. hafal menyebutkan perkiraan nilai jika Anda berlatih setiap
    hari, dan jika Anda berhenti sekarang. Setelah ujian jadwal biasa berlaku lagi. Rencana beberapa dek berbagi menit
    dengan aturan yang sama.

    Tanggal tanpa tahun berarti hari itu yang berikutnya: `hafal plan bab1 "10 Desember"`.
help-man-ready =
    Menampilkan nilai yang dapat diharapkan hari ini dan pada hari ujian, dengan rentang yang memuat hasilnya empat dari
    lima kali; apa yang belum dilihat dan yang lemah; berapa menit sehari yang diperlukan untuk 90%; dan, setelah ujian,
    seberapa tepat ramalan sebelumnya. Sesudah itu `--result 78%` menyimpan hasil ujian, mengatakan seberapa tepat
    ramalannya, dan mengakhiri rencananya.
help-man-scores =
    Menampilkan daftar percobaan Anda, semua atau dari satu dek, yang terlama lebih dulu; atau satu percobaan
    selengkapnya dengan semua jawabannya. Jawaban yang Anda klaim dihitung di samping penilaian: "7 dari 10, 8 menurut
    Anda sendiri". Tren hanya membandingkan yang setara: percobaan atas semua soal satu dek, atau percobaan dengan tanda
    pilihan yang sama; soal `--wrong` selalu lain, jadi tidak masuk tren.

    `--drop ID` membuang percobaan yang belum selesai: hilang dari daftar, dilewati `--resume`, tidak dilihat `--wrong`.
    Ulasan yang dibawa jawabannya ke latihan tetap ada. `--undrop ID` membatalkannya.

    `--csv` mencetak tabel: `learner` (pelajar), `attempt` (nomornya), `finished`, `points`, `out_of`, `score` (0 sampai
    1), `passed`, dan bila semua percobaan berisi soal yang sama, satu kolom `DEK/SOAL` untuk poin tiap soal. Teks yang
    akan dianggap rumus oleh lembar kerja diawali '.
help-man-decks =
    Menampilkan dek bawaan, dek di folder decks, dan dek yang pernah dikerjakan; atau rincian satu dek. Ujian
    ditampilkan tersendiri. Dek bawaan `tur` memuat semua jenis soal dan semua isian: `hafal decks tur --source`
help-man-check =
    Menemukan semua kesalahan dek sekaligus, dan apa saja yang bisa menyesatkan peserta: apa, di mana, mengapa penting,
    dan apa yang sebaiknya ditulis. Dek yang berisi kesalahan tidak bisa dikerjakan. Dek yang berisi peringatan bisa;
    status keluarnya 1 hanya dengan `--deny warnings`. `allow: ["KODE"]` di dek atau di soal mendiamkan peringatan
    tentang hal yang memang disengaja. `--explain KODE` menampilkan halaman dengan contoh buruk dan baik. `--against
    TEKS` mencari setiap tanggal, bilangan, dan nama yang ditanyakan dek dalam teks sumbernya, mula-mula di tempat yang
    dikutip; untuk beberapa sumber tulis `KUNCI=TEKS`.
help-man-new =
    Menanyakan judul dan bahasa (dengan namanya, misalnya Indonesia atau Deutsch, atau kodenya), menulis berkasnya, lalu
    melanjutkan seperti `hafal add`. Dengan `--exam`, hafal menanyakan dek, bagian, dan aturan ujian, menunjukkan berapa soal
    yang tersedia untuk tiap bagian, lalu menulis ujiannya; `:kembali` menuju pertanyaan sebelumnya.
help-man-add =
    Menanyakan jenis soal dan bagian-bagiannya. Bagian yang salah langsung ditanyakan lagi; `:kembali` menuju bagian
    sebelumnya; "Ada lagi?" menawarkan toleransi, alasan, petunjuk, sumber, tag, poin, dan tingkat sekaligus. Sesudah itu
    soal ditampilkan dengan kuncinya, dengan peringatan tentang apa yang akan ditemukan `hafal check`. Di situ `y`
    menulisnya di akhir dek, nomor atau nama sebuah bagian mengubah bagian itu, `n`, `q`, atau Esc membatalkannya setelah
    ditanya sekali. Sisa berkas tidak berubah. Tanpa terminal setiap pertanyaan dijawab satu baris, dan baris kosong
    menerima yang diusulkan.
help-man-disputes =
    Mendaftar jawaban yang diklaim pelajar dengan `:benar` dan masih disalahkan oleh dek, yang paling sering lebih dulu.
    `--accept` menuliskannya ke dek sebagai jawaban benar lain dan membiarkan sisa berkas; `--reject` menyimpan bahwa
    jawaban itu salah, dan tidak mendaftarnya lagi. `--json` mencetak sebuah larik, satu objek per jawaban: `number`,
    `deck`, `question`, `part`, `ask`, `response`, `right`, `count`, dan `last`.
help-man-mark =
    Menilai tabel jawaban untuk lembar cetak, menurut dek yang sekarang. Tabelnya CSV (koma, titik koma, atau tab):
    kepala berisi `nama`, `lembar`, dan nomor-nomor soal, lalu satu baris untuk tiap pelajar. Huruf besar dan kecil sama
    saja. Isi sel: sebuah huruf; untuk benar-salah katanya atau huruf pertamanya; bila beberapa dipilih huruf-hurufnya
    (`ACD`, `A, C`), `-` bila tidak ada; untuk urutan semua hurufnya; untuk pasangan huruf bagi 1, 2, 3 …, `-` bila
    tidak ada; selain itu kata-katanya, beberapa isian dipisah `;` (`\;` untuk tandanya sendiri). Sel kosong berarti
    tidak dijawab; `!` berarti tidak sah (dua silang), nilainya nol. Kolom lain diabaikan.

    Tiap baris disimpan sebagai percobaan pelajarnya di kelas yang disebut `--class`, kalau tidak di kelas bernama
    seperti ujian atau deknya; tidak menjadi bukti bagi latihan. Baris yang sama sekali lagi tidak mengubah apa-apa;
    jawaban lain dari pelajar itu di lembar itu ditolak, dengan `--force` berlaku, dan yang lama tetap di catatan. Baris
    yang tidak terbaca dilaporkan dengan nomor barisnya dan tidak disimpan, dan status keluarnya 1. Soal yang hilang
    dari deknya, atau kehilangan pilihan, dinilai menurut kunci yang dicetak, dan hafal menyebutkannya. `--json`
    mencetak percobaannya seperti `scores --json`.
help-man-remark =
    Menilai ulang percobaan lama sebuah dek menurut kuncinya sekarang, atau percobaan sebuah ujian menurut dek-deknya, dan
    menyebut nilai siapa yang berubah. Percobaan semua pelajar dinilai ulang, di layar, di kertas, dan di kelas. Nilai
    lama tetap di catatan.
help-man-items =
    Menganalisis butir soal sebuah ujian atau dek menurut percobaan selesai terbaru tiap peserta: rata-rata poin, daya
    beda (sejauh mana peserta yang menguasai soal lain juga menguasai soal ini), 27% teratas dibandingkan dengan 27%
    terbawah, dan siapa memilih pilihan mana. Untuk keseluruhan diberikan alfa Cronbach dan galat baku. Soal yang
    ditanyakan kepada 20 peserta atau lebih diberi tanda:

    negative :: peserta yang menguasai soal lain justru salah: kuncinya mungkin keliru
    hard :: hampir tidak lebih baik daripada menebak
    easy :: lebih dari 95% poinnya diraih
    unused :: ada pilihan salah yang tidak dipilih seorang pun

    Yang dihitung adalah nilai, bukan klaim peserta. `--json` mencetak semua angka; `--html BERKAS` menulis halaman
    untuk peramban, dengan gambar tingkat kesukaran terhadap daya beda.
help-man-show =
    Mencetak dek sebagai lembar soal untuk dibaca atau dibagikan, dengan bacaannya, garis, dan isian untuk ditulisi.
    `--answers` menambahkan kuncinya dengan nomor dan huruf lembar itu: setiap bentuk yang benar, seberapa jauh angka
    boleh meleset, apa yang salah meskipun mirip salah ketik, alasan dan sumbernya, dan di akhirnya cara memeriksa
    jawaban. Ujian dicetak menurut bagiannya, masing-masing dengan semua soal yang bisa diambilnya; dengan `--seed N`
    hanya varian yang ditanyakan kuis dengan benih itu.
help-man-fmt =
    Menata dek di tempatnya dengan satu gaya: yang muat di satu baris ditulis satu baris, kecuali Anda sudah membaginya.
    Komentar dan kata-kata tidak berubah. `--ids` menuliskan id yang diikuti riwayat, supaya kalimat soal bebas diubah,
    tanpa menata ulang.
help-man-completions =
    Mencetak yang diperlukan bash, zsh, fish, elvish, atau powershell untuk melengkapi perintah hafal.
help-man-man =
    Mencetak halaman ini. Untuk membacanya: `hafal man | man -l -`
help-man-prompt =
    Kata-kata ini dapat diketik sebagai ganti jawaban apa pun. Huruf pertamanya saja cukup; kata Indonesia berlaku jika
    bahasa antarmukanya Indonesia, kata Inggris selalu.

    :petunjuk, :hint :: menampilkan petunjuk, jika soalnya punya
    :lewati, :skip :: menunda soal sampai sesudah yang terakhir; jika dilewati lagi bernilai 0
    :kembali, :back :: mengajukan lagi soal sebelumnya, selama nilainya belum ditampilkan
    :benar, :right :: sesudah penilaian, mengklaim jawaban terakhir sebagai benar; klaimnya dicatat di samping nilainya
    :keluar, :quit :: meninggalkan kuis; Esc dan Ctrl-C juga
    ::kata :: adalah jawaban :kata

    Di terminal, tombol panah memindahkan dan Enter memilih; nomor langsung memilih (dengan sepuluh pilihan atau lebih,
    nomor lalu Enter). Jika yang benar beberapa, Spasi atau nomor menandai dan Enter menyelesaikan. Kartu menampilkan
    sisi belakangnya dengan Enter, lalu menunggu y (ya) atau t (tidak).
help-man-lines =
    Tanpa terminal, atau dengan `--plain`, soal, penilaian, dan hasil ditulis ke keluaran standar, kesalahan ke keluaran
    galat. Sebuah soal dicetak menurut urutan ini: baris berisi nomor, jumlah soal, dan poinnya; kata-katanya;
    pilihannya, satu per baris, sebagai `N. teks`; untuk pasangan, yang kiri lebih dulu sebagai `a. teks`. Bacaan dicetak
    sebelum soal pertama tentangnya, dan sekali lagi bila ada soal lain di antaranya. Ketika sebuah soal muncul, jawaban
    sebelumnya sudah ada di disk. Jawabannya:

    Teks, angka, tanggal :: satu baris
    Daftar :: satu baris untuk setiap jawaban yang diminta, atau beberapa di satu baris dengan koma di antaranya
    Rumpang :: satu baris untuk setiap isian
    Pilihan, benar atau salah :: nomor pilihannya; benar adalah 1, salah adalah 2
    Pilihan ganda :: nomor-nomornya, dipisah spasi atau koma; `-` jika tidak ada
    Urutan :: semua nomor, dalam urutan yang benar
    Pasangan :: untuk a, b, c dan seterusnya nomor pasangannya; `-` jika tidak ada
    Kartu :: baris kosong menampilkan sisi belakang, lalu `y` atau `t`

    Teks, angka, atau tanggal selalu dinilai, apa pun yang diketik. Jika sebuah baris tidak memilih apa pun, hafal
    menjelaskan sebabnya dan bertanya lagi. Sesudah baris kosong hafal bertanya sekali lagi; yang kedua berarti tidak
    menjawab. Dengan `--feedback none` tidak ada yang dicetak di antara soal.
help-man-leaving =
    Esc, Ctrl-C, `:keluar`, dan akhir masukan meninggalkan percobaan dan mencetak perintah untuk melanjutkannya. Jika
    hafal dihentikan atau terminalnya ditutup, jawaban Anda tetap tersimpan.

    `hafal quiz --resume` melanjutkan percobaan terbaru yang belum selesai, `hafal quiz DEK --resume` yang dari dek itu:
    mulai soal pertama yang belum dijawab, dengan benih, urutan, dan pilihan yang sama. Jika tidak ada yang dapat
    dilanjutkan, atau deknya hilang atau rusak, status keluarnya 2, dan percobaan itu masih dapat dilanjutkan kelak.
help-man-exit =
    0 :: selesai, dan lulus
    1 :: tidak lulus menurut `--pass`, atau `check` menemukan kesalahan, atau `sync` tidak dapat menulisi folder atau membaca semuanya
    2 :: pemakaian salah, atau dek atau penyimpanan tidak dapat dipakai
    130 :: percobaan ditinggalkan sebelum selesai, atau perintah terputus; latihan yang ditinggalkan berakhir dengan 0

    Pipa keluaran yang tertutup mengakhiri hafal tanpa pesan.
help-man-json =
    Dengan `--json`, JSON ditulis ke keluaran standar, dan hanya itu. Waktu menurut RFC 3339; yang tidak ada adalah null.

    hafal scores [DEK] --json :: larik percobaan, yang terlama lebih dulu, masing-masing dengan `id`, `number`, `decks`,
    `exam` (id) dan `learner` (null bila tidak ada), `title`, `mode` (`quiz`, `paper`, atau `class`), `seed`, `started`, `finished` (null selama belum selesai),
    `asked`, `answered`, `score` (0 sampai 1, menurut penilaian), `points`, `out_of`, `passed` (null tanpa `--pass`), dan
    `claimed` (banyaknya jawaban yang diklaim benar)
    hafal scores ID --json :: larik berisi satu percobaan itu (ID adalah nomornya, `last`, atau UUID-nya), juga dengan `responses`,
    menurut urutan soal: `deck`, `question`, `ask`, `kind`, `response`, `right`, `score`, `verdict` (`right`, `slip`, `partial`,
    `wrong`, `skipped`, atau `late`), `points`, `out_of`, `hinted`, `claimed`, `seconds`, dan `at`
    hafal decks --json :: larik dek: `name`, `id`, `title`, `language`, `path` (null untuk dek bawaan), `questions`, dan
    `last_score`
    hafal check DEK --json :: larik temuan: `code`, `severity` (`error` atau `warning`), `file`, `line`, `column`, `end_line`,
    `end_column` (akhir yang digarisbawahi; semua dari 1, kolom dalam karakter), `question`, `message`, `help`, dan `write` (teks
    pengganti yang digarisbawahi agar betul; null bila hanya penulisnya yang tahu)
    hafal due --json :: larik, satu objek per dek: `deck` (id), `cards`, `seen` (sudah diulas), `due` (hari ini atau
    sebelumnya), `new` (yang masih boleh masuk hari ini)
    hafal stats --json :: sebuah objek; `cards` adalah larik semua kartu: `deck`, `question`, `part`, `reviews`, `last`, `due`,
    `stability` (hari), dan `difficulty` (1 sampai 10), empat yang terakhir null bila belum pernah diulas. Di sampingnya
    `today`; `seen`, `suspended`, `leeches`, dan `overdue`, jumlah kartu; `reviews`, `practised`, dan `seconds` seluruhnya;
    `streak`: `days`, `longest`, dan apakah `today` sudah terisi; `days`: `day`, `reviews`, `practised`, `seconds`; `retention`:
    `all`, `calibration` (`from`, `to`), `days`, `weeks`, dan `months` (`first`), masing-masing `reviews`, `remembered`, dan
    `predicted`; `forecast`: `day`, `due`; `stability`: `median`, `stretches` (`from`, `to`, `cards`); `difficulty`: `median`,
    `steps` (`difficulty`, `cards`); `hardest`: `deck`, `question`, `part`, `ask`, `lapses`, `recall`, `leech`; `topics`: `deck`, `tag`,
    `recall` (null bila belum dilihat), `cards`, `unseen`; `confusions`: `given`, `right`, `ask`, `count`; `hours`: `hour`, `answers`, `reviews`, `remembered`, `predicted`
    hafal ready --json :: larik, satu objek per dek: `deck` (id), `title`, `exam` (null bila tidak ada, begitu pula nilai hari
    itu), `minutes` sehari, `cards`, `unseen`, `today`, `expected`, `low`, `high`, dan `idle` (0 sampai 1, yang terakhir bila
    tidak berbuat apa-apa), `minutes_for_90` (null bila tidak terjangkau), `topics` (`deck`, `tag`, `recall`, null bila
    belum dilihat, `cards`, `unseen`), `weakest` (`tag`, `recall`, `cards`), `confusions` (`given`, `right`, `count`), `outcome`
    (yang disebut `--result`, 0 sampai 1) dan, bila harinya sudah tiba, `past`: `known`, `scored`, `eve`, ramalan sehari
    sebelumnya, dan `forecasts` (masing-masing `day`, `expected`, `low`, `high`)
    hafal info DEK SOAL --json :: larik kartu soal itu: `deck`, `question`, `part`, `ask`, `reviews`, `lapses`, `stability`,
    `difficulty`, `recall`, `due`, `suspended`, `flagged`, dan `history`, larik `at`, `event`, `rating`, `origin`
    (`drill`, `quiz`, `import`, atau `cram`), `seconds`, `interval`, `due`, `response`, dan `undone`
    hafal find KATA --json :: larik soal: `deck`, `question`, `ask`, `right`, `path` (null untuk dek bawaan), `line`, `tags`, `state`
    (`new`, `due`, `learning`, `suspended`, atau `buried`), `due`, dan `flagged`
    hafal flagged --json :: larik tanda: `deck`, `question`, `part`, `ask`, `why`, dan `at`
    hafal sync FOLDER --json :: objek: `place`, `sent` (dikirim), dan `received` (diterima), keduanya dalam baris
    hafal orphans --json :: larik kartu: `deck`, `question`, `part`, `reviews`, dan `last`
    hafal log export, hafal log import BERKAS :: satu ulasan per baris: `deck`, `question`, `part` (1 bila tidak ditulis), `at`,
    `rating` (1 sampai 4), dan `seconds` (boleh tidak ditulis); dengan `--attempts` juga satu percobaan per baris, dikenal
    dari kunci `attempt`, dan satu tanda per baris, dikenal dari `flag`: nilainya id
    LEMBAR.key.json, di samping halaman dari `hafal paper` :: `format` (1), `exam` (null bila sebuah dek), `title`, `id`, `seed`,
    `language`, `pass`, `decks` (masing-masing `id` dan `path`, dari folder kunci itu), dan `sheets`, masing-masing dengan
    `sheet` (hurufnya), `seed`, `out_of`, dan `questions`: `number`, `deck`, `question`, `kind`, `form`, `fields`, `points`,
    `penalty`, `ask`, `options` (menurut hurufnya), `left`, dan `answer` (isi sel yang bernilai penuh)
    /KEY/live di sisi guru `hafal class`, satu peristiwa tiap detik :: `learners`, masing-masing dengan `name`, `answered`, `of`,
    `doubt` (berapa jawaban yang diragukan), `unsure` (nomornya), `score` (dari yang sudah dijawab; null sebelumnya), `done`,
    `seen` (detik yang lalu), dan `held` (false setelah namanya dibebaskan)
    /state di sisi murid :: `answered`, `of`, `left` (detik; null tanpa batas waktu), dan `done`

    Bagian (`part`) adalah rumpang dari soal rumpang, mulai 1; dari soal bolak-balik 1 seperti tertulis dan 2 sebaliknya.
help-man-files =
    hafal.db :: semua percobaan dan ulasan, dalam satu berkas SQLite di direktori data sistem (di Linux
    ~/.local/share/hafal)
    backups/ :: di sebelahnya, salinannya dari tujuh hari terakhir
    classes/NAMA/ :: di sebelahnya, penyimpanan dan salinan kelas yang dimaksud `--class NAMA`
    decks/ :: di sebelahnya, dek yang ditemukan menurut nama
    config.ron :: di direktori konfigurasi sistem (di Linux ~/.config/hafal): `retention` (0.9), peluang ingat saat kartu
    ditanyakan lagi; `new` (20), kartu baru sehari; `sync`, folder untuk `hafal sync`; `decks`, menurut id, masing-masing dengan `retention` sendiri

    `--data` atau HAFAL_DATA memindahkan empat yang pertama. Berkas yang bukan milik hafal, lebih baru, atau rusak disebut
    namanya dan dibiarkan apa adanya.
help-man-environment =
    HAFAL_DATA :: tempat menyimpan nilai; `--data` didahulukan
    LC_ALL, LC_MESSAGES, LANG :: bahasa antarmuka, menurut yang pertama terisi; `--lang` didahulukan. Inggris jika bukan
    Indonesia
    LC_ALL, LC_CTYPE, LANG :: tanpa UTF-8 hanya tanda ASCII yang dipakai
    NO_COLOR :: terisi: tanpa warna
    TERM :: dengan `dumb`, baris demi baris seperti dengan `--plain`
help-man-examples =
    hafal quiz :: langsung sepuluh soal
    hafal quiz ibukota.ron -n 20 --time 20m --pass 75% :: dua puluh soal, batas waktu, dan nilai lulus
    hafal quiz ibukota.ron --wrong :: hanya yang terakhir dijawab salah
    hafal quiz ibukota.ron --seed 7 < jawaban.txt :: jawaban dari berkas, soalnya selalu sama
    hafal drill :: yang jatuh tempo hari ini, dari semua dek
    hafal plan bab1.ron 2026-12-10 --minutes 15 :: ujian yang direncanakan
    hafal scores last --json :: percobaan terakhir, untuk skrip
    hafal check dek/*.ron :: semua kesalahan semua dek
    hafal paper uts.ron -o lembar.html --sheets 3 :: tiga varian ujian di kertas, dengan kuncinya
    hafal class uts.ron --time 45m --roster 7a.csv :: ujian di ponsel murid dari sebuah daftar

# Questions and prompts
ask-place = { $number } dari { $count }
ask-question = Soal { $number } dari { $count }
ask-one-point = { $points } poin
ask-points = { $points } poin
ask-once-more = ditanyakan sekali lagi
ask-time-left = sisa { $time }
ask-time-up = waktu habis

ask-true = Benar
ask-false = Salah

ask-wants-text = dengan kata-kata
ask-wants-number = sebuah angka
ask-wants-number-in = sebuah angka: { $unit }
ask-wants-year = sebuah tahun
ask-wants-month = bulan dan tahun, misalnya Desember 1999
ask-wants-day = sebuah tanggal, misalnya 31 Desember 1999
ask-wants-list = { $count } jawaban, satu per baris atau dipisah koma
ask-wants-blanks = { $count } isian, satu per baris
ask-wants-one = satu nomor dari 1 sampai { $count }
ask-wants-many = nomor semua yang benar, misalnya 1 3; - jika tidak ada
ask-wants-sort = semua nomor dalam urutan yang benar, misalnya 2 1 3
ask-wants-pair = untuk a, b, c dan seterusnya nomor pasangannya, misalnya 2 1 3; - jika tidak ada
ask-wants-card = Enter menampilkan sisi belakang
ask-known = apakah Anda tahu? y (ya) atau t (tidak)

ask-empty = Anda belum mengetik apa pun. Tekan Enter lagi untuk tidak menjawab.
ask-unread-number = Ini tidak terbaca sebagai satu angka. Ketik lagi, misalnya 120, 2,5 atau empat puluh; berikutnya dinilai apa adanya.
ask-unread-year = Ini tidak terbaca sebagai tahun. Ketik lagi, misalnya 1999; berikutnya dinilai apa adanya.
ask-unread-month = Ini tidak terbaca sebagai bulan dan tahun. Ketik lagi, misalnya Desember 1999; berikutnya dinilai apa adanya.
ask-no-day = Tidak ada tanggal itu: { $month } hanya { $days } hari. Ketik lagi; berikutnya dinilai apa adanya.
ask-unread-day = Ini tidak terbaca sebagai tanggal lengkap dengan tahunnya. Ketik lagi, misalnya 31 Desember 1999; berikutnya dinilai apa adanya.
ask-no-answer = tidak dijawab
ask-no-option = { $text } bukan nomor dari 1 sampai { $count }.
ask-one-number = Ketik satu nomor dari 1 sampai { $count }.
ask-some-numbers = Ketik nomor dari 1 sampai { $count }, atau - jika tidak ada.
ask-all-numbers = Ketik semua nomor dari 1 sampai { $count }, masing-masing sekali.
ask-pair-numbers = { $count ->
    [1] Ketik satu nomor atau -, untuk a.
   *[other] Ketik { $count } nomor atau -, satu untuk setiap huruf dari a sampai { $last }.
}
ask-twice = Anda mengetik { $number } dua kali.
ask-yes-or-no = Ketik y (ya) atau t (tidak).

ask-no-command = Tidak ada perintah :{ $word }.
ask-about-commands = Perintah di setiap soal: { $commands }. Untuk jawaban yang diawali titik dua, ketik dua titik dua.
ask-claim = :benar 3 mengklaim jawaban soal 3 sebagai benar; Enter mengakhiri.
ask-review = Sebelum dikumpulkan
ask-not-answered = belum dijawab
ask-unanswered = { $count } soal belum dijawab.
ask-no-question = Tidak ada soal { $text }.
ask-last-word = :benar mengklaim jawaban terakhir sebagai benar; Enter melanjutkan.

ask-arrows = tombol panah
ask-keys-commands = : perintah
ask-keys-one = { $arrows } atau { $range }, Enter
ask-keys-one-long = { $arrows }, atau nomor lalu Enter
ask-keys-many = { $arrows } dan Spasi, atau { $range }; Enter selesai
ask-keys-many-long = { $arrows } dan Spasi, atau nomor lalu Enter; Enter selesai
ask-keys-none = - jika tidak ada
ask-keys-sort = nomor dalam urutan yang benar, misalnya 2 1 3, Enter
ask-keys-pair = untuk a, b, c dan seterusnya nomornya, - jika tidak ada, Enter
ask-keys-review = nomor kembali ke soalnya, Enter mengumpulkan
ask-keys-enter = Enter
ask-keys-fields = { $arrows } isian lain
ask-keys-no-more = Tab jika tidak tahu lagi
ask-keys-end = Enter selesai dengan { $count } isian kosong
ask-keys-colons = ketik dua titik dua untuk jawaban yang diawali titik dua
ask-keys-command = { $commands }, Enter

command-hint = menampilkan petunjuk
command-skip = menunda soal: soal itu muncul sekali lagi di akhir
command-back-part = kembali ke bagian sebelumnya
command-quit-dialogue = berhenti; hafal bertanya apakah yang sudah diketik dibatalkan
command-back = kembali ke soal sebelumnya, selama jawabannya masih boleh diubah
command-right = mengklaim jawaban terakhir sebagai benar; dengan nomor, jawaban soal itu
command-right-drill = menyatakan bahwa jawaban Anda benar dan nilainya salah
command-flag = menandai soal untuk penyusunnya; tulis alasannya di belakangnya
command-note = menyimpan catatan yang tampil bersama jawaban; tulis di belakangnya
command-why = menjelaskan jawabannya
command-undo = mengurungkan tindakan terakhir
command-bury = menunda kartu sampai besok
command-suspend = berhenti menanyakan kartu
command-forget = memulai kartu dari awal lagi
command-edit = membuka soal di penyunting teks
command-help = menampilkan daftar perintah
command-quit = berhenti di sini; dapat dilanjutkan nanti
command-colons = mengawali jawaban dengan titik dua

# Drills
drill-again = ulang
drill-hard = sulit
drill-good = baik
drill-easy = mudah
interval-now = sekarang
interval-days = { $count } hr
interval-months = { $count } bln
interval-years = { $count } thn
drill-done = { $count } selesai
drill-left = { $count } lagi
drill-about = sekitar { $minutes } menit
drill-new = baru
drill-due = jatuh tempo { $count }
drill-practice = { $count } untuk dilatih
drill-new-count = baru { $count }
drill-keys-rate = Enter mengambil yang dalam kurung · 1–4 yang lain
drill-last-word = u mengurungkan tindakan terakhir
drill-rating-wanted = Ketik 1, 2, 3, atau 4, atau tekan Enter untuk yang dalam kurung.
drill-time-up = Waktu habis.
drill-exam-enough = Bagian hari ini untuk ujian sudah selesai. Untuk menambah: hafal drill --minutes 5
drill-exam-ahead = { $days ->
    [0] Ujiannya hari ini.
    [1] Ujiannya besok.
   *[other] Ujiannya { $days } hari lagi.
}
drill-claimed = Dicatat: Anda merasa benar.
drill-claim-later = Jawab dahulu; lalu :benar menyatakan bahwa penilaiannya keliru.
drill-why-later = Jawab dahulu; lalu :mengapa menjelaskan jawabannya.
drill-no-why = Dek tidak menjelaskan alasannya.
drill-note = catatan: { $note }
drill-note-empty = Tulis catatannya sesudah perintahnya: :catat …
drill-noted = Dicatat: mulai sekarang tampil bersama jawabannya.
drill-flagged = Ditandai untuk penulisnya; lihat dengan hafal flagged.
drill-suspended = Dihentikan: tidak ditanyakan lagi. Untuk menanyakannya lagi: { $command }
drill-buried = Ditunda sampai besok. Untuk menanyakannya hari ini juga: { $command }
drill-forgotten = Kartu ini mulai lagi sebagai kartu baru.
drill-taken = { $given } adalah jawaban untuk soal lain: “{ $ask }”
drill-taken-blank = { $given } adalah isian bagian lain dari kalimat ini
drill-leech = Terlupa { $count } kali: mengulang saja tidak akan menolong. Pecah atau ubah kalimatnya dengan :sunting, kaitkan dengan hal yang Anda tahu lewat :catat, atau lepaskan dengan :hentikan.
drill-leech-named = terlupa { $count } kali: “{ $ask }” Ubah kalimatnya (:sunting), kaitkan dengan hal yang Anda tahu (:catat), atau lepaskan (:hentikan).
drill-overtaken = Latihan lain sudah menilai kartu ini. Jawaban Anda disimpan, tetapi tidak dihitung dua kali.
drill-passed-over = Latihan lain sudah menanyakan { $count } kartu; latihan ini melewatinya.
drill-undone = Diurungkan.
drill-unrated = Diurungkan: { $rating }.
drill-unsuspended = Diurungkan: tidak lagi dihentikan.
drill-unburied = Diurungkan: tidak lagi ditunda.
drill-unforgotten = Diurungkan: riwayat kartu dikembalikan.
drill-unflagged = Diurungkan: tandanya dihapus.
drill-unnoted = Diurungkan: catatannya dihapus.
drill-unedited = Diurungkan: suntingannya dihapus.
drill-edit-stays = Teksnya sudah berubah lagi sejak suntingan itu, jadi dibiarkan.
drill-undone-elsewhere = Kartu itu tidak dapat ditanyakan di sini: deknya hilang atau rusak.
drill-nothing-to-undo = Tidak ada yang dapat diurungkan.
drill-edited = Latihan berlanjut dengan teks yang baru.
drill-edit-nothing = Tidak ada yang berubah.
drill-edit-broken = Kini ada kesalahan di { $deck }: latihan berlanjut dengan teks lama.
drill-edit-copy = Dek tidak dapat disalin untuk disunting: { $why }
drill-edit-copied = Dek bawaan disalin untuk disunting: { $file }
drill-edit-other = { $file } adalah dek lain. Ganti namanya atau pindahkan, lalu :sunting lagi.
drill-edit-none = Penyunting belum ditentukan: setel VISUAL atau EDITOR.
drill-edit-editor = Penyunting gagal: { $why }. Setel VISUAL atau EDITOR untuk memakai yang lain.
drill-deck-changed = { $deck } berubah: latihan berlanjut dengan teks lama.
drill-backlog = Yang jatuh tempo melebihi waktunya: dengan { $minutes } menit sehari semuanya terkejar pada { $day }.
drill-backlog-stays = Yang jatuh tempo melebihi waktunya: dengan { $minutes } menit sehari tidak akan terkejar dalam setahun.
drill-none-done = Anda belum menilai apa pun.
drill-nothing-due = Tidak ada yang jatuh tempo sekarang.
drill-closing = { $count } selesai dalam { $time }, { $known } diketahui.
drill-learned = { $count ->
   *[other] { $count } di antaranya baru.
}
drill-forgotten-these = Semula belum diketahui
drill-confusion = { $given } tertukar dengan { $right }
drill-tomorrow-none = Besok tidak ada yang jatuh tempo.
drill-tomorrow = Besok: { $due } jatuh tempo, sekitar { $minutes } menit.
drill-tomorrow-new = Besok: { $new } baru, sekitar { $minutes } menit.
drill-tomorrow-both = Besok: { $due } jatuh tempo, { $new } baru, sekitar { $minutes } menit.
drill-still-due = { $count } masih jatuh tempo hari ini.
weekday-1 = Senin
weekday-2 = Selasa
weekday-3 = Rabu
weekday-4 = Kamis
weekday-5 = Jumat
weekday-6 = Sabtu
weekday-7 = Minggu

# Configuration, log, files and backups
config-unreadable = { $file } tidak dapat dibaca: { $why }
config-broken = { $file } tidak terbaca sebagai konfigurasi mulai baris { $line }
help-config = bentuknya begini: (retention: 0.9, new: 20, sync: "/media/stick/hafal", decks: { "{" }"bab1": (retention: 0.95){ "}" })
config-retention = { $file }: `retention` harus 0.7 sampai 0.99, bukan { $retention }
usage-any-number = tulis bilangan bulat
usage-minutes = tulis menit, lebih dari 0 dan paling banyak 1440
usage-date = tulis tanggal yang akan datang, misalnya 2026-12-10 atau "10 Desember 2026"
due-nothing-drilled = Belum ada yang dilatih. Mulai dengan: hafal drill
due-elsewhere = hafal punya ulasan dari { $decks }, tetapi tidak menemukan dek dengan { $count ->
    [1] id itu
   *[other] id-id itu
} di sini. Buka deknya sekali, agar hafal tahu letaknya: hafal drill BERKAS
due-due = { $count } jatuh tempo
due-new = { $count } baru
due-of = dari { $count }
sync-done = { $place }: { $sent ->
    [0] tidak ada
   *[other] { $sent } baris
  } yang dikirim, { $received ->
    [0] tidak ada
   *[other] { $received }
  } yang diterima.
sync-trial = { $place }: { $sent ->
    [0] tidak ada
   *[other] { $sent } baris
  } yang akan dikirim, { $received ->
    [0] tidak ada
   *[other] { $received }
  } yang akan diterima. Tidak ada yang diubah.
sync-waiting = Ada yang sudah menunggu { $days } hari untuk disinkronkan. Jalankan: hafal sync
sync-no-place = hafal sync perlu folder tempat komputer Anda bertemu
help-sync-no-place = sebutkan folder yang ada, misalnya: hafal sync /media/stick/hafal; atau simpan di config.ron sebagai `sync`
sync-no-folder = { $place } tidak dapat dipakai sebagai folder: { $why }
help-sync-no-folder = buat dulu foldernya, atau pasang flashdisknya
sync-no-postgres = hafal ini tanpa PostgreSQL: sinkronisasi hanya lewat folder
help-sync-no-postgres = sebutkan sebuah folder, atau bangun hafal dengan fitur `postgres`
sync-bad-address = { $place } bukan alamat yang dapat dibaca hafal
help-sync-bad-address = bentuknya begini: postgres://PENGGUNA@HOST:5432/BASISDATA?sslmode=verify-full; di dalam nama, tulis @ : / ? % sebagai %40 %3A %2F %3F %25
sync-bad-sslmode = hafal tidak mengenal sslmode={ $mode }
help-sync-bad-sslmode = pakai disable, allow, prefer, require, verify-ca, atau verify-full
sync-server-away = { $place }: tidak ada server yang menjawab: { $why }
help-sync-server-away = periksa apakah servernya berjalan, dan apakah host dan portnya benar
sync-server-silent = { $place }: ada yang menerima sambungan di sana, tetapi tidak menjawab apa-apa
sync-login-refused = { $place } tidak menerima { $user }: { $why }
sync-password-wanted = { $place } meminta kata sandi { $user }
help-sync-password = berikan lewat PGPASSWORD, atau sebagai baris HOST:PORT:BASISDATA:PENGGUNA:SANDI di ~/.pgpass, berkas yang hanya boleh Anda baca
sync-no-database = { $place }: server ini tidak punya basis data { $database }
help-sync-no-database = pengelolanya membuatnya dengan: createdb { $database }
sync-no-rights = { $place } tidak mengizinkan ini untuk { $user }: { $why }
help-sync-no-rights = pemilik basis data mengizinkannya dengan: GRANT hafal_learner TO { $user }; atau untuk guru: GRANT hafal_teacher TO { $user };
sync-tls = { $place }: tidak ada sambungan yang aman: { $why }
help-sync-tls = verify-full memerlukan sertifikat yang menyebut hostnya dan dipercaya komputer ini; sslrootcert=BERKAS menyebut yang dipercaya
sync-cut-off = { $place }: sambungannya terputus: { $why }
help-sync-cut-off = jalankan lagi saat server menjawab: tidak ada yang hilang, tidak ada yang terhitung dua kali
sync-no-schema = { $place } belum disiapkan untuk hafal, dan { $user } tidak boleh menyiapkannya
help-sync-no-schema = pemilik basis data menyiapkannya dengan: hafal sync --schema | psql { $database }
sync-schema-newer = { $place } disiapkan oleh hafal yang lebih baru: bentuknya { $version }, sedangkan hafal ini mengenal { $known }
help-sync-schema-newer = pasang hafal yang lebih baru di komputer ini
sync-server-old = { $place } lebih tua daripada PostgreSQL 13, yang diperlukan hafal
sync-server-says = { $place } menolak: { $why }
sync-password-file-kind = { $file } bukan berkas biasa, jadi hafal tidak membaca kata sandi dari sana
sync-password-file-open = { $file } dapat dibaca orang lain, jadi hafal tidak membaca kata sandi dari sana. Jalankan: chmod 600 { $file }
sync-strange-rows = { $place }: { $count } baris milik { $login } bukan baris hafal dan dilewatkan
sync-bad-line = { $file }:{ $line }: baris ini bukan milik hafal; mulai dari sini tidak ada yang dibaca
sync-unwritable = { $place }: tidak dapat ditulisi: { $why }. Yang ditinggalkan komputer lain sudah dibaca.
log-one-file = log import perlu satu berkas, atau - untuk masukan standar
log-bad-line = { $file }, baris { $line }: ini bukan baris log hasil ekspor; tidak ada yang diimpor
log-flag = { $flag } adalah opsi untuk hafal log { $way }
log-imported = { $count ->
   *[other] { $count } ulasan dari { $cards } kartu diimpor; { $known } sudah ada.
}
help-log-line = satu ulasan berbentuk {"{"}"deck": "…", "question": "…", "part": 1, "at": "2026-11-24T09:00:00+07:00", "rating": 3, "seconds": 7.5{"}"}
help-log-at = `at` adalah waktu dengan selisih zonanya, misalnya 2026-11-24T09:00:00+07:00
help-log-year = tahun dalam `at` dari 1970 sampai 2999
help-log-rating = `rating` adalah 1 (ulang), 2 (sulit), 3 (baik), atau 4 (mudah)
help-log-long = satu baris paling panjang 64 MB
help-log-attempt = baris dengan kunci `attempt` adalah percobaan seperti yang ditulis hafal log export --attempts, utuh dan tidak diubah
help-log-flag = baris dengan kunci `flag` adalah tanda seperti yang ditulis hafal log export --attempts, utuh dan tidak diubah
help-log-learner-name = `learner` adalah null, atau nama dengan 1 sampai 40 huruf atau tanda yang terlihat
log-imported-attempts = { $count ->
    [0] Tidak ada percobaan baru
   *[other] { $count } percobaan baru
 }{ $continued ->
    [0] {""}
   *[other] , { $continued } dilanjutkan
 }{ $known ->
    [0] {""}
   *[other] , { $known } sudah ada
 }.
log-imported-flags = { $count ->
    [0] Tidak ada tanda baru
   *[other] { $count } tanda baru
 }{ $known ->
    [0] {""}
   *[other] , { $known } sudah ada
 }.
log-reviews-left = { $count } ulasan tidak dibawa: kelas hanya menyimpan percobaan, klaim, dan tanda.
log-nameless = { $count } percobaan tidak bernama: impor lagi berkasnya dengan --learner NAMA untuk memberinya nama.
rebuilt-same = { $count } kartu dihitung ulang dari catatan: semuanya sudah benar.
rebuilt = { $count } kartu dihitung ulang dari catatan: { $wrong } keliru dan kini benar.
stats-written = Halaman ditulis: { $file }
file-unwritable = { $file } tidak dapat ditulis: { $why }
file-no-file = { $file } adalah pipa atau perangkat, bukan berkas, jadi tidak dapat diubah di tempatnya
file-exists = { $file } sudah ada
backup-nothing = belum ada yang dapat disalin
backup-done = Semua yang disimpan hafal disalin ke { $file }
restore-done = Dipulihkan dari { $file }. Yang ada sebelumnya kini di { $kept }
restore-no-file = tidak ada berkas { $file }
restore-itself = { $file } adalah penyimpanan itu sendiri, bukan cadangan

# Writing a deck by dialogue
dialogue-keys = (y/n, Enter: ya)
dialogue-keys-no = (y/n, Enter: tidak)
dialogue-yes-or-no = Ketik y atau n.
dialogue-standing = { $prompt } [{ $text }] (Enter: tetap, -: dihapus)
dialogue-proposed = { $prompt } (Enter: { $text })
dialogue-foot = Enter { $dot } :kembali ke bagian sebelumnya { $dot } Esc untuk berhenti
dialogue-help = :kembali menuju bagian sebelumnya, :keluar berhenti; :: mengawali baris dengan titik dua
add-one-file = { $name } bukan berkas dek milik Anda sendiri
add-which-kind = Soal jenis apa?
add-kind-choice = satu pilihan benar di antara beberapa
add-kind-text = kata untuk diketik
add-kind-truth = benar atau salah
add-kind-number = angka untuk diketik
add-kind-date = tanggal untuk diketik
add-kind-many = beberapa pilihan benar
add-kind-cloze = teks rumpang
add-kind-card = kartu yang dinilai sendiri
add-kind-list = beberapa hal untuk diketik, urutan bebas
add-kind-order = hal-hal untuk diurutkan
add-kind-match = pasangan untuk dijodohkan
add-ask = Soalnya
add-ask-cloze = Apa yang harus dilakukan dengan teksnya (Enter: teks itu berdiri sendiri)
add-right = Jawaban yang benar
add-right-more = Jawaban benar lainnya (Enter: cukup)
add-wrong = Pilihan yang salah
add-wrong-more = Pilihan salah lainnya (Enter: cukup)
add-truth = Yang mana?
add-number = Angkanya
add-no-number = { $text } bukan angka.
add-unit = Satuannya (Enter: tanpa satuan)
add-within = Seberapa jauh boleh meleset (Enter: tidak boleh)
add-need = Berapa yang harus disebut (Enter: semua)
add-not = Jawaban salah yang mirip salah ketik jawaban benar (Enter: tidak ada)
add-not-more = Yang lain (Enter: cukup)
add-extra = Isi sisi kanan yang tidak punya pasangan (Enter: tidak ada)
add-extra-more = Yang lain (Enter: cukup)
add-date = Tanggalnya: hari, bulan, atau tahun
add-no-date = { $text } bukan tanggal. Tulislah seperti 15 September 1974, 1974-09-15, September 1974, atau 1974.
add-no-day = Hari { $text } tidak ada: bulan itu lebih pendek.
add-cloze = Teksnya, yang rumpang dalam kurung kurawal: G-77 dibentuk pada {"{"}1964{"}"}.
add-back = Isi sisi belakangnya
add-item = Satu hal yang harus disebut; bentuk lainnya di belakang |
add-item-more = Yang lain (Enter: cukup)
add-first = Yang pertama
add-next = Yang berikutnya (Enter: cukup)
add-left = Sisi kiri sebuah pasangan
add-left-more = Sisi kiri pasangan lain (Enter: cukup)
add-belongs = Pasangan { $left }
add-why = Mengapa begitu? Ditampilkan sesudah dijawab (Enter: kosong)
add-hint = Petunjuknya (Enter: tanpa petunjuk)
add-source = Dari mana asalnya (Enter: kosong)
add-source-key = Sumbernya: { $keys }; lalu titik dua dan letaknya di situ (Enter: kosong)
add-tags = Tag, dipisahkan koma (Enter: tanpa tag)
add-points = Poinnya (Enter: 1)
add-no-points = { $text } tidak dapat menjadi poinnya: angka di atas 0, paling banyak 100.
add-level = Tingkatnya, dari 1 (mudah) sampai 5 (sulit) (Enter: 1)
add-no-level = { $text } bukan tingkat: bilangan bulat dari 1 sampai 5.
add-more = Ada lagi? { $parts }
add-drop = Batalkan soal ini?
add-parts = y menambahkannya; nomor atau nama mengubah bagian itu: { $parts }. n, q, atau Esc membatalkannya, setelah ditanya sekali.
add-change = Bagian mana yang diubah?
add-mend-first = Soalnya masih salah; ubah dulu bagian yang salah.
add-no-part = { $text } bukan bagiannya: ketik nomor dari 1 sampai { $count }, sebuah nama, y, atau n.
part-kind = jenis
part-ask = soal
part-right = jawaban benar
part-wrong = pilihan salah
part-truth = benar atau salah
part-number = angka
part-unit = satuan
part-date = tanggal
part-sentence = teks
part-back = sisi belakang
part-items = hal yang disebut
part-steps = hal yang diurutkan
part-pairs = pasangan
part-within = toleransi
part-need = berapa banyak
part-not = jangan diterima
part-extra = sisi kanan tambahan
part-why = alasan
part-hint = petunjuk
part-source = sumber
part-tags = tag
part-points = poin
part-level = tingkat
add-needed = Ini tidak boleh kosong.
add-there-already = Dek sudah punya soal yang mirip: { $ask }
add-warning = Peringatan: { $message }
add-better = Lebih baik: { $help }
add-agree = Tambahkan?
add-added = { $file } kini berisi { $count } soal.
add-not-added = Soal itu tidak ditambahkan.
add-another = Soal lain?
new-is-there = { $file } sudah ada
help-new-is-there = untuk menambah soal ke dalamnya, pakai hafal add
new-title = Judulnya (Enter: { $stem })
new-language = Bahasa soal-soalnya, misalnya Indonesia, Inggris, atau fr (Enter: { $usual })
new-language-near = { $text } bukan bahasa yang dikenal hafal. Maksud Anda { $name } ({ $tag })?
new-no-language = { $text } bukan bahasa yang dikenal hafal. Ketik namanya atau kodenya, misalnya id.
new-begun = { $file } siap. Sekarang soal pertamanya.
new-exam-title = Judul ujian (Enter: { $stem })
new-exam-about = Yang dibaca sebelum mulai, misalnya: Tanpa catatan, tanpa ponsel. (Enter: tidak ada)
new-exam-deck = Dek sumber soalnya: nama atau alamat berkasnya
new-exam-deck-more = Dek lain (Enter: cukup)
new-exam-deck-needed = Ujian mengambil soal dari sedikitnya satu dek. Yang dapat disebut: hafal decks
new-exam-deck-added = { $title }: { $count } soal{ $cards ->
    [0] {""}
   *[other] ; { $cards } kartu tidak ikut
}
new-exam-decks = Dek: { $all }
new-exam-tags = Tag: { $all }
new-exam-kinds = Jenis: { $all }
new-exam-levels = Tingkat: { $all }
new-exam-section = Bagian { $number }: judulnya (Enter: tanpa judul)
new-exam-filter = Soal yang mana: tag, jenis, atau tingkat, dipisah koma (Enter: semua, { $count })
new-exam-filter-near = { $text } bukan tag, jenis, tingkat, atau soal. Maksudnya { $near }?
new-exam-no-filter = { $text } bukan tag, jenis, tingkat, atau soal dari dek ini
new-exam-none-match = tidak ada soal yang cocok dengan { $text }
new-exam-draw = Berapa dari { $count } soal ini (Enter: semua)
new-exam-no-draw = { $text } tidak dapat diambil: ketik angka dari 1 sampai { $count }
new-exam-points = Poin untuk tiap soal (Enter: poin soal itu sendiri)
new-exam-points-uneven = Poin soal-soal ini berbeda, sehingga tiap varian juga berbeda. Poin untuk tiap soal (Enter: poin soal itu sendiri)
new-exam-no-points = { $text } bukan jumlah poin: ketik angka dari 0,25 sampai 100, misalnya 2
new-exam-penalty = Bagian poin yang hilang karena jawaban salah, misalnya 25% (Enter: tidak ada)
new-exam-no-penalty = { $text } bukan bagian: ketik dari 0% sampai 100%
new-exam-another = Tambah bagian lagi?
new-exam-time = Waktu, misalnya 45m atau 1h30m (Enter: tanpa batas)
new-exam-pass = Syarat lulus, misalnya 70% (Enter: tanpa syarat)
new-exam-feedback = Kapan jawaban yang benar ditunjukkan?
new-exam-at-end = Di akhir
new-exam-at-each = Setelah tiap jawaban
new-exam-never = Tidak pernah: hanya nilainya
new-exam-mixed = Campur soal semua bagian?
new-exam-size = Ujian ini menanyakan { $count } soal.
new-exam-write = Tulis ujian ini?
new-exam-begun = { $file } sudah siap. Untuk mencobanya: hafal quiz { $file }
help-new-exam-is-there = untuk mengubahnya, buka di penyunting; lalu hafal check { $file } menunjukkan setiap kesalahan

# Disputed answers and new marks
disputes-none = Tidak ada jawaban yang diklaim.
disputes-claimed = { $response }, diklaim { $count } kali
disputes-right = benar: { $right }
disputes-accept = Untuk menerima satu sebagai benar: { $command }
disputes-reject = Untuk menolak satu, agar tidak didaftar lagi: { $command }
disputes-rejected = { $response } tetap salah dan tidak didaftar lagi: { $ask }
disputes-built-in = { $response } tidak dapat ditambahkan ke dek bawaan hafal: { $ask }
    { $command } dan `:sunting` pada soal ini membuat salinan milik Anda; terimalah di sana.
disputes-no-number = tidak ada klaim { $number }: nomornya 1 sampai { $count }
disputes-accepted = { $response } kini benar: { $ask }
disputes-not-accepted = { $response } tidak dapat ditambahkan secara otomatis; sunting deknya: { $ask }
disputes-remark = Untuk menilai ulang percobaan lama: { $command }
remark-answers = { $count } jawaban
remark-nothing = Tidak ada nilai yang berubah.
remark-would = { $count } percobaan akan berubah.
remark-done = { $count } percobaan dinilai ulang; nilai lamanya tetap di catatan.

# Marking sheets of paper (`hafal mark`)
marked-no-key = { $file } bukan kunci lembar cetak
marked-key-cut = { $file } terpotong: kuncinya tidak utuh
marked-key-newer = { $file } adalah kunci dari hafal yang lebih baru
marked-key-broken = { $file } adalah kunci yang tidak utuh: ada isinya yang hilang atau diubah
marked-key-part = kuncinya tidak utuh: ada yang hilang pada sebuah soal di lembar { $sheet }, atau jawabannya tidak terbaca
help-marked-key = pertama kunci yang ditulis `hafal paper` di samping lembarnya (*.key.json), lalu tabelnya: hafal mark LEMBAR.key.json JAWABAN.csv
marked-no-table = { $file } bukan tabel jawaban
help-marked-table = tabelnya punya kepala berisi `nama`, `lembar`, dan nomor-nomor soal (nama,lembar,1,2,3), lalu satu baris untuk tiap pelajar
marked-no-deck = dek { $id } dari lembar ini tidak ditemukan
help-marked-no-deck = dulu letaknya di { $path }, dihitung dari folder kuncinya: kembalikan ke sana
marked-reworded = `{ $question }` ({ $places }) sejak itu ditulis dengan kata lain di dek { $deck }: dinilai seperti yang ada di sana sekarang
marked-lost = `{ $question }` ({ $places }) tidak ada lagi di dek { $deck }: dinilai menurut kunci yang dicetak
marked-other-form = `{ $question }` ({ $places }) kini ditanyakan dengan cara lain di dek { $deck }: dinilai menurut kunci yang dicetak
marked-lost-option = `{ $question }` ({ $places }) kehilangan pilihan “{ $text }” di dek { $deck }: dinilai menurut kunci yang dicetak
marked-ignored = { $count ->
    [1] kolom { $names } diabaikan
   *[other] kolom-kolom ini diabaikan: { $names }
}
marked-no-sheet = tidak ada lembar { $sheet }; yang dicetak: { $sheets }
marked-beyond = ada jawaban untuk soal { $number }, padahal lembar { $sheet } hanya punya { $count } soal
marked-cell = soal { $number }: { $why }
marked-differs = { $name } sudah punya jawaban lain di lembar ini ({ $numbers }); agar yang ini yang berlaku, tambahkan --force
marked-before = sudah dinilai
marked-replaced = menggantikan jawaban lain
marked-done = kelas { $class }: { $marked ->
    [0] tidak ada lembar yang dinilai
   *[other] { $marked } lembar dinilai
}{ $before ->
    [0] { "" }
   *[other] , { $before } sudah dinilai sebelumnya
}{ $left ->
    [0] { "" }
   *[other] , { $left } baris dilewati
}
marked-next = selanjutnya: { $commands }
table-no-rows = tidak ada jawabannya: tidak ada baris di bawah kepalanya
table-too-many = barisnya lebih dari { $most }
table-no-name-column = kepalanya tidak punya kolom `nama`; awalnya: { $seen }
table-no-sheet-column = kepalanya tidak punya kolom `lembar`; awalnya: { $seen }
table-no-number-column = kepalanya tidak punya nomor soal
table-column-twice = kepalanya punya kolom { $name } dua kali
table-no-name = tidak ada namanya
table-bad-name = `{ $name }` bukan nama: paling banyak 40 karakter yang terlihat
table-no-sheet = { $name } tidak punya lembar
table-name-twice = { $name } sudah ada di baris { $line }
table-nameless = “{ $cell }” tidak berada di bawah kepala kolom: teks yang memuat pemisah tabel perlu diapit tanda kutip
cell-none = tidak ada hurufnya; kosongkan selnya bila tidak diisi apa-apa
cell-one = lebih dari satu huruf; tulis ! bila dua yang disilang
cell-dash = `-` di samping huruf; tanda itu berdiri sendiri, artinya tidak ada yang dipilih
cell-sign = `{ $sign }` bukan huruf
cell-letter = tidak ada { $letter }; hurufnya sampai { $last }
cell-twice = { $letter } ada dua kali
cell-missing = { $letter } tidak ada; semua huruf harus ditulis, berurutan
cell-pairs = { $count } huruf untuk { $of } nomor; tulis - untuk nomor yang tanpa huruf
cell-truth = “{ $cell }” bukan { $yes } dan bukan { $no }
cell-fields = { $count } jawaban yang dipisah ; padahal yang diminta { $of }; tulis \; untuk tandanya sendiri

# Showing and formatting decks
show-also = juga benar: { $also }
show-hint = Petunjuk: { $hint }
show-order = Urutannya: { $blanks }
key-need = { $need } di antara { $count } ini sudah cukup.
key-within = boleh meleset { $within }: dari { $low } sampai { $high }
key-exact = persis seperti tertulis, huruf besar dan aksennya juga
key-not = salah: { $text }
key-not-why = salah: { $text } ({ $why })
key-no-slips = salah ketik tidak dimaafkan
key-extra = tidak berpasangan: { $numbers }
key-same = { $numbers } sama tulisannya: yang mana pun boleh
marking = Cara memeriksa
marking-text = Kata: huruf besar, aksen, dan tanda baca tidak dihitung. Kata yang terdiri atas 5 huruf atau lebih boleh keliru satu huruf (salah, kurang, lebih, atau tertukar; mulai 10 huruf, dua huruf), asalkan bukan huruf pertamanya dan tidak menjadi kata lain.
marking-number = Bilangan: boleh ditulis dengan cara apa pun; tanpa satuan, atau diubah dari satuan lain.
marking-date = Tanggal: boleh ditulis dengan cara apa pun. Jika yang ditanyakan hari, tahun yang benar bernilai sepertiga, tahun dan bulan dua pertiga; jika bulan, tahun saja bernilai setengah.
marking-many = Beberapa pilihan benar: setiap pilihan yang benar bernilai satu, setiap pilihan yang salah mengurangi satu, paling rendah 0.
marking-order = Urutan: periksa setiap dua butir. Jika semuanya berurutan benar, nilainya penuh; jika hanya setengahnya atau kurang, nilainya nol.
marking-share = Beberapa isian, butir, atau pasangan: masing-masing bernilai bagiannya.
fmt-changed = { $file }: ditata
fmt-would-change = { $file }: akan ditata
fmt-ids-written = { $file }: id dituliskan
fmt-ids-missing = { $file }: ada id yang belum ditulis
fmt-unsafe = { $file } tidak dapat ditata tanpa mengubah isinya; hafal tidak mengubahnya
fmt-built-in = { $name } adalah dek bawaan dan tidak dapat diubah
help-fmt-built-in = cetak dengan hafal decks NAMA --source, lalu simpan sebagai berkas sendiri

# Fitting the memory model
optimize-too-few = Anda punya { $have } ulasan untuk dipelajari, padahal perlu { $need }
help-optimize-too-few = masih perlu { $more }; yang dihitung hanya ulasan sehari atau lebih sesudah ulasan kartu itu sebelumnya
optimize-impossible = model tidak dapat disesuaikan dengan ulasan ini
optimize-fitted = Disesuaikan dengan { $count } ulasan dan diuji dengan { $held } yang terakhir; makin rendah angkanya makin baik.
optimize-before = sebelum   log loss { $loss }   RMSE(bins) { $rmse }
optimize-after = sesudah   log loss { $loss }   RMSE(bins) { $rmse }
optimize-kept = Parameter baru meramal lebih baik, jadi disimpan. Semua ingatan kini mengikutinya; hari jatuh tempo sebuah kartu berubah pada ulasan berikutnya.
optimize-not-better = Parameter baru tidak lebih baik menurut kedua angka, jadi tidak ada yang berubah.

# Questions found by their words
find-no-word = ketik kata yang dicari
find-no-deck = Tidak ada dek { $name } di sini, jadi itu dianggap kata, dan semua dek dicari.
find-new = baru
find-due = jatuh tempo hari ini
find-suspended = dihentikan
find-buried = ditunda
find-also = ada di
find-count = { $count ->
    [0] Tidak ada soal yang cocok.
   *[other] { $count } soal
}
find-broken = { $file } mengandung { $count } kesalahan; hanya soal yang terbaca yang dicari. Untuk melihat apa yang salah: hafal check { $name }

# Flags, orphans and the history of a question
flagged-none = Tidak ada soal yang ditandai.
flagged-elsewhere = deknya tidak ada di komputer ini
flagged-settle = Jika sebuah tanda sudah dibereskan: { $command }
orphans-none = Setiap ulasan milik soal yang ada di dek.
orphans-reviews = { $count ->
   *[other] { $count } ulasan
}
orphans-these = Ulasan dari soal yang tidak ada lagi di dek mana pun
orphans-help = hafal tetap menyimpannya. Untuk menghapusnya selamanya: hafal orphans --delete
orphans-deleted = { $count } kartu dihapus bersama ulasannya. Salinan sebelumnya: { $file }
orphans-elsewhere = Tempat Anda menyinkronkan masih menyimpannya, begitu juga komputer Anda yang lain: bila hafal membaca tempat itu lagi dari awal, semuanya kembali. Jalankan hafal orphans --delete di sana juga.
info-no-question = tidak ada soal bernama { $question }
info-several = beberapa soal memuat “{ $question }”
help-info-several = sebut satu dengan id-nya: { $ids }
info-passage = tentang bacaan “{ $title }”
info-part = bagian { $part }
info-unseen = belum pernah diulas
info-memory = { $reviews } ulasan{ $lapses ->
    [0] {""}
   *[other] , { $lapses } kali terlupa
}; stabilitas { $stability } hr, kesulitan { $difficulty }, peluang ingat hari ini { $recall }
info-suspended = dihentikan; untuk menanyakannya lagi: { $command }
info-flagged = ditandai untuk penulisnya
info-leech = terlupa berulang kali: ubah kalimatnya, pecah, atau lepaskan
info-due = jatuh tempo { $day }
info-due-since = jatuh tempo sejak { $day }
info-quiz = dalam kuis
info-import = diimpor
info-cram = dalam latihan tambahan
info-next = berikutnya: { $next }
info-undone = diurungkan
event-rated = dinilai
event-crammed = dilatih
event-overtaken = dinilai sesudah latihan lain; tidak dihitung
event-undone = sesuatu diurungkan
event-deferred = ditunda karena kartu lain dari soalnya ditanyakan
event-rescheduled = dijadwalkan ulang karena ulasan sebelumnya berubah: jatuh tempo
event-suspended = dihentikan
event-resumed = dilanjutkan
event-buried = ditunda sampai hari berikutnya
event-forgotten = mulai lagi sebagai kartu baru
event-flagged = ditandai
event-unflagged = tanda diselesaikan
event-noted = catatan ditambahkan
event-edited = disunting

# Exams
plan-planned = { $deck }: ujian pada { $day }, { $days ->
    [0] hari ini
    [1] besok
   *[other] { $days } hari lagi
}, { $minutes } menit sehari.
plan-from-now-on = Mulai sekarang hafal drill menanyakan yang paling menambah nilai Anda pada hari itu. Untuk melihat kesiapan Anda: hafal ready
plan-far = { $day } terlalu jauh; rencanakan paling lambat untuk { $last }
plan-cleared = { $deck }: tidak ada lagi ujian yang direncanakan.
plan-none = Tidak ada ujian yang direncanakan. Rencanakan satu: hafal plan DEK TANGGAL
plan-past = { $day } sudah lewat
plan-no-date = tanggal ujiannya belum disebut
exam-forecast = { $drills ->
    [0] Pada hari ujian: { $idle }.
    [1] Pada hari ujian: { $then } jika Anda berlatih { $minutes } menit sebelum itu, { $idle } jika Anda berhenti sekarang.
   *[other] Pada hari ujian: { $then } jika Anda berlatih { $minutes } menit setiap hari, { $idle } jika Anda berhenti sekarang.
}
ready-nothing = Tidak ada ujian yang direncanakan. Rencanakan satu: hafal plan DEK TANGGAL
ready-exam = ujian pada { $day }, { $days ->
    [0] hari ini
    [1] besok
   *[other] { $days } hari lagi
}
ready-exam-was = ujian telah berlangsung { $day }, { $days ->
    [1] kemarin
   *[other] { $days } hari lalu
}
ready-no-exam = tidak ada ujian yang direncanakan; rencanakan satu: hafal plan { $deck } TANGGAL
ready-today = hari ini
ready-then = hari itu
ready-unseen = belum dilihat
ready-goal = untuk 90%
ready-of = { $count } dari { $of }
ready-band = { $low } sampai { $high }
ready-needed = { $minutes } menit sehari (kini { $now })
ready-enough = tercapai, juga bila Anda berhenti sekarang
ready-out-of-reach = tidak terjangkau sampai saat itu (kini { $now } menit sehari)
ready-topics = Topik, menurut apa yang akan Anda ingat hari ini
ready-outcome = Hasil ujian Anda { $result }; ramalan sehari sebelumnya { $expected } ({ $low } sampai { $high }).
ready-over = Rencana untuk ujian ini selesai: hafal drill kembali menurut jadwal biasa.
ready-one-deck = sebutkan satu dek untuk hasilnya
ready-no-plan = tidak ada ujian yang direncanakan untuk { $deck }
help-ready-no-plan = rencanakan dulu: hafal plan DEK TANGGAL
ready-early = ujiannya baru pada { $day }
help-ready-early = beri tahu hasilnya pada hari itu atau sesudahnya; untuk memindahkan ujian: hafal plan DEK TANGGAL
ready-tell-result = Berapa nilai ujiannya? Simpan: hafal ready { $deck } --result 78%
ready-known = Menurut jawaban Anda, Anda menguasai { $known } dek ini pada hari ujian.
ready-scored = Kuis sesudahnya mencapai { $scored }.
ready-held = { $held } dari { $of } ramalan sebelumnya memuat hasil ini dalam rentangnya:
ready-before = { $days } hari sebelumnya

# Warnings about a deck: what may mislead a learner
check-warned = { $file }: { $warnings } peringatan dalam { $questions } soal
check-mistakes-warned = { $file }: { $mistakes } kesalahan dan { $warnings } peringatan dalam { $questions } soal
check-no-lint = tidak ada kode { $code } yang bisa diizinkan atau dijelaskan
check-codes = kode-kodenya { $codes }
check-family-choices = Pilihan dan benar-salah
check-family-giveaways = Soal yang membocorkan jawaban
check-family-typed = Jawaban ketikan, urutan, dan pasangan
check-family-deck = Dek secara keseluruhan
check-explain-more = Untuk satu kode secara lengkap, dengan contoh: hafal check --explain KODE
check-more-below = … dan { $count } lagi
check-family-mistakes = Kesalahan: dek yang memuatnya tidak bisa dikerjakan
help-check-deny = Status keluar 1 juga karena ini: warnings
help-check-allow = Diamkan kode ini, atau semua peringatan (all); boleh diulang
help-check-explain = Jelaskan sebuah kode, dengan contoh buruk dan baik; tanpa kode, tampilkan semua kode
help-check-stdin = Baca dek dari masukan standar; temuan sebagai JSON, satu per baris
help-check-name = Nama dek yang dibaca dari masukan standar
help-value-what = APA
help-value-word = KATA
help-value-code = KODE
lint-duplicate-question = soal ini sama kata-kata dan jawabannya dengan soal `{ $id }`
lint-duplicate-question-help = hapus salah satu, atau tanyakan hal lain
explain-duplicate-question =
    Dua soal dengan kata dan jawaban yang sama menyita waktu peserta dua
    kali, dan menghitung pengetahuan yang sama dua kali dalam nilai. Hapus
    salah satu, atau tanyakan hal lain.

    Bukan begini:

        (id: "kota", ask: "Di mana digelar?", answer: Text("Bandung")),
        (id: "tempat", ask: "Di mana digelar?", answer: Text("Bandung")),

    Tulislah:

        (id: "kota", ask: "Di mana digelar?", answer: Text("Bandung")),
        (id: "tahun", ask: "Kapan digelar?", answer: Date("1955")),
lint-contradicting-keys = soal di baris { $line } (`{ $id }`) memakai kata-kata yang sama, tetapi jawabannya lain
explain-contradicting-keys =
    Dua soal dengan kata-kata yang sama dan jawaban berbeda menyalahkan
    peserta karena jawaban yang benar di soal lainnya. Jika hanya satu yang
    benar, hapus yang lain. Jika keduanya benar, gabungkan dalam satu soal.
    Soal pilihan dengan pilihan lain adalah soal lain; itu tidak
    diperingatkan.

    Bukan begini:

        (id: "gas", ask: "Gas apa yang diserap tumbuhan?", answer: Text("karbon dioksida")),
        (id: "gas-2", ask: "Gas apa yang diserap tumbuhan?", answer: Text("CO2")),

    Tulislah:

        (id: "gas", ask: "Gas apa yang diserap tumbuhan?", answer: Text("karbon dioksida", "CO2")),
lint-near-duplicate = soal ini menanyakan hal yang sama dengan `{ $id }` dengan kata lain, dan jawabannya sama
lint-near-duplicate-help = hapus salah satu, atau sebutkan apa yang membedakannya
explain-near-duplicate =
    Dua soal yang hanya berbeda dalam kata seperti digelar, diadakan, mana,
    atau apa, dengan jawaban yang sama, adalah satu soal bagi peserta:
    waktunya tersita dua kali dan nilainya dihitung dua kali. Hapus salah
    satu, atau tanyakan hal lain. Soal yang menyebut hal berbeda boleh punya
    jawaban yang sama; itu tidak diperingatkan.

    Bukan begini:

        (ask: "Di kota mana Konferensi Asia-Afrika digelar?", answer: Text("Bandung")),
        (ask: "Konferensi Asia-Afrika diadakan di kota apa?", answer: Text("Bandung")),

    Tulislah:

        (ask: "Di kota mana Konferensi Asia-Afrika digelar?", answer: Text("Bandung")),
        (ask: "Di pulau mana kota itu terletak?", answer: Text("Jawa")),
lint-options-alike = `{ $text }` dan `{ $other }` terbaca sebagai pilihan yang sama
lint-options-alike-help = hapus salah satu, atau bedakan lebih dari huruf besar, aksen, atau tanda hubung
explain-options-alike =
    Pilihan yang hanya berbeda dalam huruf besar, aksen, tanda hubung, atau
    titik terbaca sama. Peserta melihat bahwa keduanya tidak mungkin benar,
    sehingga pilihannya lebih sedikit daripada kelihatannya. Tulis pilihan
    yang isinya berbeda.

    Bukan begini:

        (ask: "Yang lebih dulu?", answer: Choice(right: "G-77", wrong: ["Non-Blok", "Nonblok", "ASEAN"])),

    Tulislah:

        (ask: "Yang lebih dulu?", answer: Choice(right: "G-77", wrong: ["Non-Blok", "OPEC", "ASEAN"])),
lint-right-again = `{ $text }` ditulis sebagai yang salah, padahal itu cara lain menulis jawaban benar `{ $right }`
lint-right-again-help = tulis pilihan salah yang berarti lain
explain-right-again =
    Pilihan salah yang berarti sama dengan yang benar menghukum peserta yang
    tahu jawabannya: angka yang sama dengan huruf, tanggal dalam bentuk
    lain, singkatan, atau ejaan lama. Tulis pilihan salah yang berarti lain.

    Bukan begini:

        (ask: "Berapa yang hadir?", answer: Choice(right: "29", wrong: ["dua puluh sembilan", "77", "134"])),

    Tulislah:

        (ask: "Berapa yang hadir?", answer: Choice(right: "29", wrong: ["25", "77", "134"])),
lint-few-options = dengan dua pilihan, separuh dari semua tebakan benar
lint-few-options-help = tambah satu atau dua pilihan yang masuk akal, atau pakai Text(…) untuk jawaban ketikan
explain-few-options =
    Dengan dua pilihan, separuh tebakan peserta yang tidak tahu apa-apa benar.
    Tambah pilihan salah yang masuk akal, atau minta jawaban ketikan. Soal
    yang memang hanya punya dua jawaban, karena menyebut keduanya atau
    karena keduanya berlawanan, tidak diperingatkan.

    Bukan begini:

        (ask: "Di kota mana digelar?", answer: Choice(right: "Bandung", wrong: ["Jakarta"])),

    Tulislah:

        (ask: "Di kota mana digelar?", answer: Choice(right: "Bandung", wrong: ["Jakarta", "Bogor", "Medan"])),
lint-many-options = ada { $count } pilihan: terlalu banyak untuk diingat sekaligus
lint-many-options-help = sisakan tiga atau empat pilihan yang masuk akal
explain-many-options =
    Tidak ada yang percaya pada tujuh pilihan salah, dan membaca semuanya
    menyita waktu untuk soalnya sendiri. Sisakan tiga atau empat yang akan
    dipilih peserta yang baru setengah paham, atau minta jawaban ketikan.

    Bukan begini:

        (ask: "Planet mana yang terbesar?", answer: Choice(right: "Jupiter", wrong: ["Merkurius", "Venus", "Bumi", "Mars", "Saturnus", "Uranus", "Neptunus"])),

    Tulislah:

        (ask: "Planet mana yang terbesar?", answer: Choice(right: "Jupiter", wrong: ["Saturnus", "Neptunus", "Bumi"])),
lint-truth-as-choice = pernyataan ini benar atau salah, jadi tidak perlu pilihan
explain-truth-as-choice =
    hafal punya jawaban untuk pernyataan yang benar atau salah. Kedua
    pilihannya selalu tampil dengan urutan yang sama, dalam bahasa dek,
    dan "benar" boleh juga diketik.

    Bukan begini:

        (ask: "Paus adalah ikan.", answer: Choice(right: "Salah", wrong: ["Benar"])),

    Tulislah:

        (ask: "Paus adalah ikan.", answer: False),
lint-lettered-options = pilihan seperti `{ $text }` membawa huruf atau nomor sendiri, padahal pilihan diacak
explain-lettered-options =
    Pilihan diacak, lalu diberi nomor atau huruf saat ditampilkan. Huruf
    bawaannya jadi berdampingan dengan huruf lain. Tulis pilihannya saja.

    Bukan begini:

        (ask: "Mana yang logam?", answer: Choice(right: "B) besi", wrong: ["A) arang", "C) garam"])),

    Tulislah:

        (ask: "Mana yang logam?", answer: Choice(right: "besi", wrong: ["arang", "garam"])),
lint-options-in-prompt = pilihannya ada di teks soal, sehingga peserta menjawab dengan huruf
lint-options-in-prompt-help = keluarkan dari `ask`, dan tulis { $text }
explain-options-in-prompt =
    Pilihan di dalam teks soal tidak pernah diacak, dan peserta yang
    mengetik isinya, bukan hurufnya, disalahkan. Tulis sebagai pilihan.

    Bukan begini:

        (ask: "Mana yang logam? A) arang B) besi C) garam", answer: Text("B")),

    Tulislah:

        (ask: "Mana yang logam?", answer: Choice(right: "besi", wrong: ["arang", "garam"])),
lint-combined-options = pilihan seperti `{ $text }` menggabungkan pernyataan di soal
lint-combined-options-write = biarkan beberapa dipilih, dan keluarkan pernyataannya dari `ask`: { $text }
lint-combined-options-help = biarkan beberapa dipilih, seperti Many(right: […], wrong: […]), atau tanyakan tiap pernyataan sebagai True atau False
explain-combined-options =
    "I dan III saja" lebih menguji kesabaran dan logika daripada
    pengetahuan: siapa yang tahu satu pernyataan salah sudah mencoret
    separuh pilihan. Biarkan pernyataannya sendiri yang dipilih, atau
    tanyakan satu per satu sebagai True atau False.

    Bukan begini:

        (ask: "Mana yang logam? I. besi II. arang III. timah", answer: Choice(right: "I dan III", wrong: ["I dan II", "II dan III"])),

    Tulislah:

        (ask: "Mana yang logam?", answer: Many(right: ["besi", "timah"], wrong: ["arang"])),
lint-overlapping-ranges = `{ $text }` dan `{ $other }` beririsan: yang termasuk keduanya punya dua jawaban benar
lint-overlapping-ranges-help = akhiri satu rentang sebelum rentang lain mulai
explain-overlapping-ranges =
    Jika dua rentang memuat bilangan yang sama, peserta tidak tahu yang mana
    yang dimaksud. Akhiri tiap rentang sebelum yang berikutnya mulai.

    Bukan begini:

        (ask: "Berapa jumlah tulang orang dewasa?", answer: Choice(right: "200–300", wrong: ["100–200", "300–400"])),

    Tulislah:

        (ask: "Berapa jumlah tulang orang dewasa?", answer: Choice(right: "200–299", wrong: ["100–199", "300–399"])),
lint-absolute-words =
    { $count ->
        [1] hanya satu pilihan salah memakai `{ $word }`
       *[other] hanya pilihan salah, sebanyak { $count }, memakai `{ $word }` dan sejenisnya
    }: peserta mencoretnya tanpa tahu jawabannya
lint-absolute-words-help = tulis pilihan salah secermat pilihan yang benar
explain-absolute-words =
    Hampir tidak ada yang selalu atau tidak pernah begitu, dan peserta tahu
    itu. Jika hanya pilihan salah yang memakai kata seperti itu, yang benar
    dapat ditemukan tanpa membaca soalnya.

    Bukan begini:

        (ask: "Apa ciri logam?", answer: Choice(right: "Sebagian besar menghantarkan panas", wrong: ["Logam tidak pernah meleleh", "Logam selalu berkarat"])),

    Tulislah:

        (ask: "Apa ciri logam?", answer: Choice(right: "Sebagian besar menghantarkan panas", wrong: ["Sebagian besar mengapung", "Sebagian besar terbakar"])),
lint-longest-right = dalam { $count } dari { $of } soal pilihan, pilihan yang benar paling panjang
lint-longest-right-help = tulis sebagian pilihan salah sepanjang dan secermat yang benar
explain-longest-right =
    Penulis yang teliti membuat pilihan benar lebih panjang daripada yang
    salah. Peserta cepat tahu, lalu memilih yang terpanjang tanpa membaca.
    Tulis beberapa pilihan salah yang sama panjang. Sebuah dek diperingatkan
    sekali, jika hampir semua soal pilihannya begitu, atau jika semua dari
    enam atau lebih sedikit lebih panjang.

    Bukan begini:

        (ask: "Apa ciri benda A?", answer: Choice(right: "jawaban yang panjang dan cermat", wrong: ["yang pendek", "begitu"])),
        (ask: "Apa ciri benda B?", answer: Choice(right: "jawaban yang panjang dan cermat", wrong: ["yang pendek", "begitu"])),
        (ask: "Apa ciri benda C?", answer: Choice(right: "jawaban yang panjang dan cermat", wrong: ["yang pendek", "begitu"])),
        (ask: "Apa ciri benda D?", answer: Choice(right: "jawaban yang panjang dan cermat", wrong: ["yang pendek", "begitu"])),

    Tulislah:

        (ask: "Apa ciri benda A?", answer: Choice(right: "jawaban yang panjang dan cermat", wrong: ["yang pendek", "begitu"])),
        (ask: "Apa ciri benda B?", answer: Choice(right: "begitu", wrong: ["isapan jempol yang panjang", "bukan"])),
        (ask: "Apa ciri benda C?", answer: Choice(right: "yang pendek", wrong: ["isapan jempol yang panjang", "bukan"])),
        (ask: "Apa ciri benda D?", answer: Choice(right: "ya", wrong: ["bukan", "isapan jempol panjang"])),
lint-right-stands-out = pilihan yang benar mencolok: panjangnya { $count } kali pilihan terpanjang berikutnya
lint-right-stands-out-help = persingkat, atau tulis beberapa pilihan salah sepanjang itu
explain-right-stands-out =
    Pilihan yang jauh lebih panjang daripada yang lain dipilih tanpa dibaca.
    Tulis pilihan benar dengan lebih singkat, pindahkan yang diperlukan semua
    pilihan ke pertanyaan, atau tulis pilihan salah yang sama cermatnya.

    Bukan begini:

        (ask: "Mengapa logam menghantarkan listrik?", answer: Choice(right: "elektron luarnya bergerak bebas di seluruh bahan", wrong: ["mengilap", "keras"])),

    Tulislah:

        (ask: "Mengapa logam menghantarkan listrik?", answer: Choice(right: "elektronnya bergerak bebas", wrong: ["permukaannya licin", "atomnya berat"])),
lint-word-clue = hanya pilihan benar yang mengulang pertanyaan: `{ $text }` mirip bunyinya dengan `{ $word }`
lint-word-clue-help = pakai kata lain dalam pertanyaan, atau tulis pilihan salah yang juga mirip bunyinya
explain-word-clue =
    Peserta yang tidak tahu akan memilih jawaban yang bunyinya mirip dengan
    pertanyaan. Pakai kata lain dalam pertanyaan, atau beri pilihan salah bunyi
    yang sama. Pertanyaan tentang kata, dan kata yang diulang pilihan lain
    juga, tidak diperingatkan.

    Bukan begini:

        (ask: "Pedagang menjalankan kegiatan apa?", answer: Choice(right: "perdagangan", wrong: ["pertanian", "pelayaran"])),

    Tulislah:

        (ask: "Apa nama kegiatan jual beli barang?", answer: Choice(right: "perdagangan", wrong: ["pertanian", "pelayaran"])),
lint-grammar-clue = hanya pilihan yang benar cocok sesudah `{ $word }`
lint-grammar-clue-some = `{ $text }` tidak cocok sesudah `{ $word }`, sehingga langsung gugur
lint-grammar-clue-help = tulis a/an, atau ubah pertanyaan atau pilihannya supaya semua cocok
explain-grammar-clue =
    Jika pertanyaan bahasa Inggris berakhir dengan a, an, is, atau are, dan
    hanya pilihan yang benar cocok dengannya, tata bahasa sudah menjawab
    soalnya; jika beberapa pilihan salah tidak cocok dengan a atau an, pilihan
    itu langsung gugur. Tulis pilihan yang semuanya cocok, atau ubah
    pertanyaannya.

    Bukan begini:

        (
            language: "en",
            questions: [
                (ask: "A young sheep is called a", answer: Choice(right: "lamb", wrong: ["elk", "ox"])),
            ],
        )

    Tulislah:

        (
            language: "en",
            questions: [
                (ask: "A young sheep is called a", answer: Choice(right: "lamb", wrong: ["calf", "kid"])),
            ],
        )
lint-of-the-above = `{ $text }` berbicara tentang pilihan lain, padahal pilihan diacak
lint-of-the-above-help = taruh di `last`, supaya tetap di akhir: { $text }
lint-of-the-above-letters = `{ $text }` menyebut pilihan lain dengan hurufnya, padahal pilihan diacak
lint-of-the-above-letters-write = biarkan beberapa dipilih: { $text }
lint-of-the-above-letters-help = sebut pilihan itu dengan kata-katanya, atau biarkan beberapa dipilih: Many(right: […], wrong: […])
explain-of-the-above =
    Pilihan diacak, sehingga pilihan yang berbicara tentang pilihan di
    atasnya bisa tampil pertama, tanpa apa pun di atasnya. Taruh di `last`:
    pilihan di situ tetap di akhir. Huruf pilihan lain ("A dan C") tetap
    keliru di situ: sebut pilihannya dengan kata-kata.

    Bukan begini:

        (ask: "Yang mana?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO", "Semua benar"])),

    Tulislah:

        (ask: "Yang mana?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO"], last: ["Semua benar"])),
lint-of-the-above-many = hapus: jika beberapa pilihan bisa benar, peserta cukup memilih semuanya, atau tidak satu pun
lint-mostly-true = `True` benar untuk { $count } dari { $of } pernyataan
lint-mostly-true-help = tulis beberapa pernyataan yang salah, tetapi masuk akal
explain-mostly-true =
    Pernyataan salah lebih sulit ditulis daripada yang benar, sehingga
    sebuah dek sering hanya punya sedikit. Peserta lalu cukup menjawab benar
    untuk semuanya. Tulis beberapa pernyataan yang salah.

    Bukan begini:

        (ask: "Besi adalah logam.", answer: True),
        (ask: "Arang terbakar.", answer: True),
        (ask: "Timah meleleh.", answer: True),
        (ask: "Wol hangat.", answer: True),
        (ask: "Timbal ringan.", answer: True),

    Tulislah:

        (ask: "Besi adalah logam.", answer: True),
        (ask: "Arang terbakar.", answer: True),
        (ask: "Timah meleleh.", answer: False),
        (ask: "Wol hangat.", answer: True),
        (ask: "Timbal ringan.", answer: False),
lint-negative-stem = peserta yang tergesa bisa melewatkan `{ $word }` di sini
lint-negative-stem-help = tanyakan yang berlaku, atau tulis { $word } dengan huruf besar
explain-negative-stem =
    Peserta yang tahu jawabannya tetapi melewatkan kata bukan yang kecil
    dinilai salah karena cara membacanya. Tanyakan sebaliknya, atau
    tonjolkan kata itu.

    Bukan begini:

        (ask: "Manakah yang bukan logam?", answer: Choice(right: "arang", wrong: ["besi", "timah"])),

    Tulislah:

        (ask: "Manakah yang BUKAN logam?", answer: Choice(right: "arang", wrong: ["besi", "timah"])),
lint-double-negation = `{ $word }` dan `{ $other }` saling meniadakan, sehingga kalimatnya menjadi teka-teki
lint-double-negation-help = tulis tanpa keduanya: bukan tidak mungkin berarti mungkin
explain-double-negation =
    Dua kata yang saling meniadakan menguji cara membaca, bukan pengetahuan.
    Peserta yang tahu pun tersandung. Hilangkan keduanya, lalu tulis apa yang
    berlaku.

    Bukan begini:

        (ask: "Bukan tidak mungkin air mendidih di bawah 100 °C.", answer: True),

    Tulislah:

        (ask: "Air dapat mendidih di bawah 100 °C.", answer: True),
lint-how-many = soal ini meminta beberapa hal tanpa menyebut berapa
lint-how-many-help = sebutkan jumlahnya: { $text }
lint-how-many-list-help = sebutkan jumlahnya: hafal meminta { $count } di sini
lint-how-many-text-help = mintalah satu saja, atau tulis List(…) dan sebutkan jumlahnya
explain-how-many =
    Tanpa angka, peserta tidak tahu kapan jawabannya lengkap, dan di kertas
    tidak tampak berapa baris yang diminta. Sebutkan berapa, atau semua.

    Bukan begini:

        (ask: "Sebutkan lapisan bumi.", answer: List("kerak", "mantel", "inti")),

    Tulislah:

        (ask: "Sebutkan tiga lapisan bumi.", answer: List("kerak", "mantel", "inti")),
lint-denying-option = soal memakai `{ $word }`, dan pilihan `{ $text }` mengingkari juga
lint-denying-option-help = tanyakan yang benar, atau tulis pilihannya tanpa kata ingkar
explain-denying-option =
    Kata ingkar di soal dan di pilihan saling meniadakan, dan menguji cara
    membaca, bukan pengetahuan. Tanyakan yang benar, atau tulis pilihannya
    tanpa kata ingkar.

    Bukan begini:

        (ask: "Manakah yang BUKAN ciri reptil?", answer: Choice(right: "berambut", wrong: ["tidak menyusui anaknya", "bertelur"])),

    Tulislah:

        (ask: "Manakah ciri reptil?", answer: Choice(right: "bertelur", wrong: ["menyusui anaknya", "berambut"])),
lint-answer-in-prompt = soalnya membocorkan jawaban `{ $text }`
lint-answer-in-prompt-help = ubah kalimatnya, atau tanyakan hal yang tidak disebut soal
explain-answer-in-prompt =
    Soal yang menyebut jawabannya sendiri tidak menguji apa-apa. Ubah
    kalimatnya, atau tanyakan hal yang tidak disebutnya. Pertanyaan yang
    menawarkan beberapa hal untuk dipilih, dan pertanyaan tentang kata,
    tidak diperingatkan.

    Bukan begini:

        (ask: "Di kota mana Konferensi Bandung digelar?", answer: Text("Bandung")),

    Tulislah:

        (ask: "Di kota mana Konferensi Asia-Afrika digelar?", answer: Text("Bandung")),
lint-answer-in-hint = petunjuknya membocorkan jawaban `{ $text }`
lint-answer-in-hint-help = tulis petunjuk yang mengarahkan tanpa menyebut jawabannya
explain-answer-in-hint =
    Petunjuk tidak mengurangi nilai, sehingga petunjuk yang menyebut jawaban
    memberikan poin cuma-cuma. Tulis petunjuk yang mengarahkan saja.

    Bukan begini:

        (ask: "Di kota mana?", answer: Text("Bandung"), hint: "Bandung ada di Jawa."),

    Tulislah:

        (ask: "Di kota mana?", answer: Text("Bandung"), hint: "Kota itu ada di Jawa Barat."),
lint-answer-in-earlier = soal `{ $id }` sebelumnya membocorkan jawaban `{ $text }`
lint-answer-in-earlier-help = hilangkan jawabannya dari soal sebelumnya
explain-answer-in-earlier =
    Jika soal sebelumnya tentang hal yang sama dan menyebut jawabannya, soal
    berikutnya hanya menguji perhatian. Hilangkan jawaban itu dari soal
    sebelumnya. Bentuk lain juga terhitung: imbuhan, singkatan, angka dengan
    huruf, tanggal dengan ejaan lain. Nama yang sekadar muncul lagi tidak
    diperingatkan.

    Bukan begini:

        (ask: "Siapa yang membuka Konferensi Asia-Afrika di Bandung?", answer: Text("Sukarno")),
        (ask: "Di mana Konferensi Asia-Afrika?", answer: Text("Bandung")),

    Tulislah:

        (ask: "Siapa yang membuka Konferensi Asia-Afrika?", answer: Text("Sukarno")),
        (ask: "Di mana Konferensi Asia-Afrika?", answer: Text("Bandung")),
lint-blanks-give-away = isian `{ $other }` membocorkan isian `{ $text }`
lint-blanks-give-away-help = biarkan salah satunya tertulis, atau pilih kata lain untuk isian
explain-blanks-give-away =
    Latihan menanyakan satu isian setiap kali dan memperlihatkan yang lain.
    Isian yang memuat kata isian lain membocorkannya. Pilih kata lain untuk
    isian, atau biarkan salah satunya tertulis.

    Bukan begini:

        (answer: Cloze("{"{"}Konferensi Bandung{"}"} digelar di {"{"}Bandung{"}"}.")),

    Tulislah:

        (answer: Cloze("Konferensi Asia-Afrika digelar di {"{"}Bandung{"}"} pada {"{"}1955{"}"}.")),
lint-many-blanks = dengan { $count } isian, terlalu sedikit kata tersisa untuk mengetahui maksudnya
lint-many-blanks-help = sisakan satu atau dua isian, untuk kata yang penting
explain-many-blanks =
    Kalimat yang hampir semua katanya menjadi isian dapat diisi dengan banyak
    cara, dan semuanya masuk akal. Sisakan satu atau dua isian, untuk kata
    yang perlu dihafal.

    Bukan begini:

        (answer: Cloze("{"{"}Tumbuhan{"}"} {"{"}memakai{"}"} {"{"}cahaya{"}"} untuk {"{"}membuat{"}"} {"{"}gula{"}"}.")),

    Tulislah:

        (answer: Cloze("Tumbuhan memakai cahaya untuk membuat {"{"}gula{"}"}.")),
lint-blank-first = kalimatnya dimulai dengan isian, sehingga peserta harus membacanya dua kali
lint-blank-first-help = balik kalimatnya, supaya isian ada di dekat akhir
explain-blank-first =
    Peserta yang menemui isian di awal belum punya petunjuk apa pun, terus
    membaca, lalu harus kembali. Biarkan kalimat mengantar ke isiannya.
    Latihan tata bahasa, yang dimulai dengan kata kecil atau berupa
    pertanyaan, tidak diperingatkan.

    Bukan begini:

        (answer: Cloze("{"{"}Fotosintesis{"}"} terjadi di daun yang hijau.")),

    Tulislah:

        (answer: Cloze("Proses yang terjadi di daun yang hijau disebut {"{"}fotosintesis{"}"}.")),
lint-pairs-alike = `{ $text }` ada di kanan lebih dari sekali
lint-pairs-alike-help = beri tiap butir di kiri pasangannya sendiri, atau tanyakan dengan Choice
explain-pairs-alike =
    Dua butir yang sama di kanan tampak seperti kesalahan. Peserta tidak
    tahu mana pasangan yang mana. Beri tiap butir di kiri pasangannya
    sendiri.

    Bukan begini:

        (ask: "Pasangkan.", answer: Match(("G-77", "1964"), ("UNCTAD", "1964"), ("UNOSSC", "1974"))),

    Tulislah:

        (ask: "Pasangkan.", answer: Match(("G-77", "1964"), ("UNOSSC", "1974"))),
lint-items-alike = `{ $text }` ada dalam urutan ini lebih dari sekali
lint-items-alike-help = sebutkan apa yang membedakannya, atau hapus salah satu
explain-items-alike =
    Setelah diacak, dua butir yang sama tidak bisa dibedakan, dan peserta
    tidak tahu mana yang lebih dulu. Sebutkan apa yang membedakannya, atau
    hapus salah satu.

    Bukan begini:

        (ask: "Urutkan.", answer: Order("tabur", "siram", "panen", "siram")),

    Tulislah:

        (ask: "Urutkan.", answer: Order("tabur", "siram", "panen", "siram lagi")),
lint-long-answer = ini terlalu panjang untuk diketik tanpa salah
lint-long-answer-help = tanyakan kata-kata pokoknya, atau pakai Cloze(…), Order(…), atau Card(…)
explain-long-answer =
    Jawaban ketikan dibandingkan huruf demi huruf. Tidak ada yang mengetik
    kalimat utuh persis seperti penulisnya, sehingga peserta yang tahu
    dinilai salah. Tanyakan beberapa kata saja, atau pakai kartu.

    Bukan begini:

        (ask: "Mengapa mereka bertemu?", answer: Text(
            "karena negara-negara di selatan ingin saling membantu tanpa harus bergantung pada negara di utara",
        )),

    Tulislah:

        (ask: "Mengapa mereka bertemu?", answer: Card("Untuk saling membantu.")),
lint-accents-only = `{ $text }` tidak menambah apa-apa: penilaian mengabaikan aksen dan huruf besar
lint-accents-only-help = hapus, atau tulis exact: true jika aksennya penting
explain-accents-only =
    Jawaban ketikan dibandingkan tanpa aksen, jadi jawaban kedua yang hanya
    berbeda aksen tidak mengubah apa pun. Jika ditulis karena aksennya
    penting, hasilnya justru sebaliknya: pakai exact: true.

    Bukan begini:

        (ask: "Pulau apa?", answer: Text("São Tomé", "Sao Tome")),

    Tulislah:

        (ask: "Pulau apa?", answer: Text("São Tomé")),
lint-alternatives-in-text = `{ $text }` adalah satu jawaban: peserta harus mengetik semuanya
explain-alternatives-in-text =
    Kata "atau", garis miring, dan kurung di dalam jawaban adalah bagian
    dari jawaban itu: peserta yang mengetik salah satunya disalahkan. Beri
    tiap jawaban teks sendiri. Yang pertama ditampilkan, semuanya benar.
    Dalam isian rumpang, pisahkan dengan garis tegak:
    {"{"}karbon dioksida|CO2{"}"}.

    Bukan begini:

        (ask: "Gas apa yang diserap tumbuhan?", answer: Text("karbon dioksida atau CO2")),

    Tulislah:

        (ask: "Gas apa yang diserap tumbuhan?", answer: Text("karbon dioksida", "CO2")),
lint-number-as-text = `{ $text }` adalah bilangan, tetapi sebagai teks hanya tulisan ini yang benar
explain-number-as-text =
    Sebagai bilangan, 6 boleh juga diketik "enam" atau "6,0", dan satuan di
    belakangnya dimengerti. Sebagai teks tidak. Angka yang merupakan nama,
    seperti kode atau nomor telepon, adalah teks, sebaiknya dengan
    exact: true.

    Bukan begini:

        (ask: "Ada berapa kaki serangga?", answer: Text("6")),

    Tulislah:

        (ask: "Ada berapa kaki serangga?", answer: Number(6)),
lint-date-as-text = `{ $text }` adalah tanggal, tetapi sebagai teks hanya bentuk ini yang benar
explain-date-as-text =
    Sebagai tanggal, jawaban boleh diketik dalam bentuk apa pun, seperti
    14/7/1789 atau 14 Juli 1789, dan tahun yang benar saja sudah bernilai
    sebagian. Sebagai teks harus persis begitu.

    Bukan begini:

        (ask: "Kapan Bastille diserbu?", answer: Text("14 Juli 1789")),

    Tulislah:

        (ask: "Kapan Bastille diserbu?", answer: Date("1789-07-14")),
lint-untypable-sign = `{ $sign }` dalam `{ $text }` tidak ada di papan tik, dan penilaian tidak membaca tulisan lain untuknya
lint-untypable-sign-help = tambahkan tulisan yang dapat diketik, seperti Text("…", "…"): semuanya benar, yang pertama ditampilkan
explain-untypable-sign =
    Angka kecil, pecahan, derajat, panah, dan huruf Yunani boleh diketik
    dengan tanda biasa: CO₂ sebagai CO2, ½ sebagai 1/2. Tanda lain harus
    diketik apa adanya, padahal papan tik peserta mungkin tidak punya.
    Tambahkan tulisan yang dapat diketik.

    Bukan begini:

        (ask: "Tanda apa yang ada pada kartu selain hati, sekop, dan wajik?", answer: Text("♣")),

    Tulislah:

        (ask: "Tanda apa yang ada pada kartu selain hati, sekop, dan wajik?", answer: Text("♣", "keriting")),
lint-no-unit = soal menanyakan { $unit }, tetapi satuan apa pun diterima
explain-no-unit =
    Tanpa satuan, hafal mengabaikan kata sesudah angka: 5 bulan sama
    benarnya dengan 5 tahun. Sebutkan satuannya. Peserta lalu boleh tidak
    menulisnya, tetapi tidak boleh menulis satuan lain.

    Bukan begini:

        (ask: "Berapa tahun lamanya?", answer: Number(5)),

    Tulislah:

        (ask: "Berapa tahun lamanya?", answer: Number(is: 5, unit: "tahun")),
lint-rounded-figure = { $text } adalah angka kasar, tetapi hanya angka persisnya yang diterima
lint-rounded-figure-help = tulis selisih yang masih dianggap benar, misalnya { $text }
explain-rounded-figure =
    Jika dek menulis sekitar 600, peserta yang mempelajari 610 sama tahunya.
    Angka yang kasar, atau yang hanya bisa diperkirakan, memerlukan
    toleransi: tulis selisih yang masih dianggap benar.

    Bukan begini:

        (ask: "Kira-kira berapa orang hadir?", answer: Number(600)),

    Tulislah:

        (ask: "Kira-kira berapa orang hadir?", answer: Number(is: 600, within: 50)),
lint-dates-in-figures = nama bulan dalam bahasa dek ini (`{ $language }`) tidak dibaca
lint-dates-in-figures-help = sebutkan di soal bahwa tanggal diketik dengan angka, seperti { $text }
explain-dates-in-figures =
    Nama bulan dikenal dalam bahasa Indonesia, Inggris, Melayu, Prancis,
    Jerman, Spanyol, Portugis, Italia, dan Belanda. Dalam dek berbahasa lain
    tanggal harus diketik dengan angka, dan peserta perlu tahu. Jika sudah
    disebutkan, tambahkan allow: "dates-in-figures" pada dek. Sebuah dek
    diperingatkan sekali.

    Bukan begini:

        (
            language: "pl",
            questions: [
                (ask: "Kiedy uchwalono konstytucję?", answer: Date("1791-05-03")),
            ],
        )

    Tulislah:

        (
            language: "pl",
            allow: ["dates-in-figures"],
            questions: [
                (ask: "Kiedy uchwalono konstytucję? (dzień/miesiąc/rok)", answer: Date("1791-05-03")),
            ],
        )
lint-old-date = hari atau bulan sebelum 15 Oktober 1582 bergantung pada kalendernya
lint-old-date-help = tanyakan tahunnya, sebagai Date("{ $year }"), atau sebutkan kalendernya dalam soal
explain-old-date =
    Sampai 1582 tanggal mengikuti kalender Julius. Sebagian buku memakainya,
    sebagian mengubahnya, dengan selisih sepuluh hari atau lebih. Peserta
    dengan buku yang lain dinilai salah. Tanyakan tahunnya, atau sebutkan
    kalendernya.

    Bukan begini:

        (ask: "Kapan ia mendarat?", answer: Date("1492-10-12")),

    Tulislah:

        (ask: "Pada tahun berapa ia mendarat?", answer: Date("1492")),
lint-hidden-character = ada karakter yang tidak terlihat di sini ({ $code })
lint-hidden-character-help = ketik ulang teksnya, atau hapus karakter itu
explain-hidden-character =
    Teks yang ditempel dari halaman web dan dokumen bisa memuat karakter yang
    tidak terlihat. Karakter itu bisa membalik arah teks, dan pencarian
    tidak menemukan yang tampak sama. Ketik ulang teksnya.

    Bukan begini:

        (ask: "Di ko\u{"{"}ad{"}"}ta mana?", answer: Text("Bandung")),

    Tulislah:

        (ask: "Di kota mana?", answer: Text("Bandung")),
lint-mixed-normalisation = di sini aksen menjadi karakter sendiri, sedangkan di tempat lain menyatu dengan hurufnya
lint-mixed-normalisation-help = ketik ulang kata itu; tampilannya akan sama
explain-mixed-normalisation =
    Huruf é yang sama bisa disimpan sebagai satu karakter, atau sebagai e
    dan aksen. Tampilannya sama, tetapi pencarian hanya menemukan salah
    satunya, dan sebagian program menampilkannya berbeda. Ketik ulang kata
    itu.

    Bukan begini:

        (ask: "Di mana kafe Café itu?", answer: Text("Lima")),
        (ask: "Siapa menulis tentang cafe\u{"{"}301{"}"} itu?", answer: Text("Mann")),

    Tulislah:

        (ask: "Di mana kafe Café itu?", answer: Text("Lima")),
        (ask: "Siapa menulis tentang café itu?", answer: Text("Mann")),
lint-mixed-quotes = dek ini memakai tanda kutip lurus dalam { $straight } teks dan lengkung dalam { $curly }
lint-mixed-quotes-help = pakai satu jenis saja; di dalam teks, kutip ganda lurus ditulis \"
explain-mixed-quotes =
    Dua jenis tanda kutip atau apostrof dalam satu dek tampak ceroboh di
    layar dan di cetakan, dan pencarian hanya menemukan separuhnya. Pakai
    satu jenis saja.

    Bukan begini:

        (ask: "Apa yang dilakukan pada hari Jum'at?", answer: Text("rapat")),
        (ask: "Siapa yang datang sebelum Jum’at?", answer: Text("Hatta")),

    Tulislah:

        (ask: "Apa yang dilakukan pada hari Jum’at?", answer: Text("rapat")),
        (ask: "Siapa yang datang sebelum Jum’at?", answer: Text("Hatta")),
lint-wrong-language = dek ini menyebut bahasanya `{ $claimed }`, tetapi teksnya berbahasa `{ $found }`
explain-wrong-language =
    Bahasa menentukan cara membaca bilangan dan tanggal: 1.234 adalah seribu
    lebih dalam bahasa Indonesia, dan satu lebih sedikit dalam bahasa
    Inggris. Sebutkan bahasa yang dipakai soal-soalnya. Dek yang tidak
    menyebutnya dianggap berbahasa Inggris.

    Bukan begini:

        (
            language: "en",
            questions: [
                (ask: "Di kota mana konferensi yang pertama itu digelar oleh tuan rumah?", answer: Text("Bandung")),
                (ask: "Siapa yang membuka pertemuan itu, dan pada bulan apa?", answer: Text("Sukarno")),
                (ask: "Apa nama kantor yang dibentuk untuk kerja sama ini sesudah itu?", answer: Text("UNOSSC")),
                (ask: "Dari mana dana untuk kantor itu datang, dan oleh siapa diatur?", answer: Text("UNDP")),
            ],
        )

    Tulislah:

        (
            language: "id",
            questions: [
                (ask: "Di kota mana konferensi yang pertama itu digelar oleh tuan rumah?", answer: Text("Bandung")),
                (ask: "Siapa yang membuka pertemuan itu, dan pada bulan apa?", answer: Text("Sukarno")),
                (ask: "Apa nama kantor yang dibentuk untuk kerja sama ini sesudah itu?", answer: Text("UNOSSC")),
                (ask: "Dari mana dana untuk kantor itu datang, dan oleh siapa diatur?", answer: Text("UNDP")),
            ],
        )
lint-tags-alike = tag `{ $text }` mirip `{ $other }`, yang dipakai { $count } soal
lint-tags-alike-help = tulis { $other }, jika itu maksudnya
explain-tags-alike =
    Tag yang salah ketik membuat soalnya hilang: orang yang meminta tag itu
    tidak mendapatkannya, dan nilai per tag menampilkannya sebagai pokok
    tersendiri. Pakai satu ejaan.

    Bukan begini:

        (ask: "Logam apa yang berkarat?", answer: Text("besi"), tags: "logam"),
        (ask: "Logam apa yang cair?", answer: Text("raksa"), tags: "logam"),
        (ask: "Wol dijadikan apa?", answer: Text("kain"), tags: "Logam"),

    Tulislah:

        (ask: "Logam apa yang berkarat?", answer: Text("besi"), tags: "logam"),
        (ask: "Logam apa yang cair?", answer: Text("raksa"), tags: "logam"),
        (ask: "Wol dijadikan apa?", answer: Text("kain"), tags: "kain"),
lint-tag-used-once = hanya soal ini yang bertag `{ $text }`, padahal tag lain mengumpulkan beberapa soal
lint-tag-used-once-help = beri tag kelompok yang sesuai, atau beri tag itu kepada soal lain juga
explain-tag-used-once =
    Peserta yang berlatih menurut tag tidak menemui soal yang berdiri sendiri,
    dan nilai menurut tag menampilkannya sebagai pokok bahasan tersendiri.
    Sering kali tag itu salah ketik. Yang diperingatkan dek dengan dua puluh
    soal atau lebih, jika semua tag lainnya dipakai empat kali atau lebih.

    Bukan begini:

        (ask: "Sungai apa yang melintasi Wina?", answer: Text("Donau"), tags: "perairan"),

    Tulislah:

        (ask: "Sungai apa yang melintasi Wina?", answer: Text("Donau"), tags: "sungai"),
lint-missing-source = soal ini tidak menyebut sumber, padahal dek punya sumber
lint-missing-source-help = tambahkan { $text }
explain-missing-source =
    Peserta yang ragu ingin memeriksa jawabannya, dan guru yang memeriksa
    dek harus bisa. Sebutkan asal soalnya. Jika hampir semua soal dari
    sumber yang sama, tulis sekali saja, sebagai defaults: (from: …).

    Bukan begini:

        (
            language: "id",
            sources: {"{"}"catatan": (title: "Catatan saya"){"}"},
            questions: [
                (ask: "Logam apa yang berkarat?", answer: Text("besi"), from: "catatan: hlm. 3"),
                (ask: "Logam apa yang cair?", answer: Text("raksa")),
            ],
        )

    Tulislah:

        (
            language: "id",
            sources: {"{"}"catatan": (title: "Catatan saya"){"}"},
            questions: [
                (ask: "Logam apa yang berkarat?", answer: Text("besi"), from: "catatan: hlm. 3"),
                (ask: "Logam apa yang cair?", answer: Text("raksa"), from: "catatan: hlm. 4"),
            ],
        )
lint-unused-source = tidak ada soal yang memakai sumber `{ $name }`
lint-unused-source-help = hapus, atau kutip di soal yang memakainya
explain-unused-source =
    Sumber yang tidak dipakai soal mana pun menjanjikan lebih dari isi dek.
    Sering kali sebagian soal mengutip sumber yang keliru. Perbaiki soal
    itu, atau hapus sumbernya.

    Bukan begini:

        (
            language: "id",
            sources: {"{"}"catatan": (title: "Catatan saya"), "buku": (title: "Sebuah buku"){"}"},
            questions: [
                (ask: "Logam apa yang berkarat?", answer: Text("besi"), from: "catatan: hlm. 3"),
                (ask: "Logam apa yang cair?", answer: Text("raksa"), from: "catatan: hlm. 4"),
            ],
        )

    Tulislah:

        (
            language: "id",
            sources: {"{"}"catatan": (title: "Catatan saya"), "buku": (title: "Sebuah buku"){"}"},
            questions: [
                (ask: "Logam apa yang berkarat?", answer: Text("besi"), from: "catatan: hlm. 3"),
                (ask: "Logam apa yang cair?", answer: Text("raksa"), from: "buku: hlm. 4"),
            ],
        )
lint-unused-passage = tidak ada soal tentang bacaan `{ $name }`
lint-unused-passage-help = hapus, atau sebutkan di soal-soal tentang bacaan itu
explain-unused-passage =
    Bacaan ditampilkan bersama soal yang menyebutnya. Bacaan yang tidak
    disebut soal mana pun tidak pernah ditampilkan. Sering kali soal-soalnya
    belum diberi `passage: "…"`.

    Bukan begini:

        (
            language: "id",
            passages: {"{"}"surat": "Ana, keretanya terlambat, jadi aku menginap di Blitar."{"}"},
            questions: [
                (ask: "Di mana penulisnya menginap?", answer: Text("Blitar")),
                (ask: "Logam apa yang cair?", answer: Text("raksa")),
            ],
        )

    Tulislah:

        (
            language: "id",
            passages: {"{"}"surat": "Ana, keretanya terlambat, jadi aku menginap di Blitar."{"}"},
            questions: [
                (ask: "Di mana penulisnya menginap?", passage: "surat", answer: Text("Blitar")),
                (ask: "Logam apa yang cair?", answer: Text("raksa")),
            ],
        )
lint-missing-id = hampir semua soal dek ini punya id, dan soal ini tidak
explain-missing-id =
    hafal menyimpan riwayat peserta dengan sebuah soal menurut id-nya. Tanpa
    id, yang dipakai adalah kata-katanya, dan riwayat bisa hilang jika
    katanya diubah. Beri soal itu id. Dek yang tidak satu pun soalnya punya
    id tidak diperingatkan: di situ hafal mengikuti kata-katanya.

    Bukan begini:

        (id: "karat", ask: "Logam apa yang berkarat?", answer: Text("besi")),
        (id: "cair", ask: "Logam apa yang cair?", answer: Text("raksa")),
        (id: "wol", ask: "Wol dijadikan apa?", answer: Text("kain")),
        (ask: "Untuk apa arang?", answer: Text("api")),

    Tulislah:

        (id: "karat", ask: "Logam apa yang berkarat?", answer: Text("besi")),
        (id: "cair", ask: "Logam apa yang cair?", answer: Text("raksa")),
        (id: "wol", ask: "Wol dijadikan apa?", answer: Text("kain")),
        (id: "arang", ask: "Untuk apa arang?", answer: Text("api")),
lint-missing-why = hampir semua soal dek ini menjelaskan jawabannya, dan soal ini tidak
lint-missing-why-help = tambahkan why: "…": apa yang perlu diketahui, atau cara mengingatnya
explain-missing-why =
    Yang dibaca peserta tepat sesudah keliru paling melekat. Jelaskan
    jawaban ini juga. Dek yang hanya menjelaskan sebagian jawabannya tidak
    diperingatkan.

    Bukan begini:

        (ask: "Logam apa yang berkarat?", answer: Text("besi"), why: "Besi dan air menjadi karat."),
        (ask: "Logam apa yang cair?", answer: Text("raksa"), why: "Hanya itu satu-satunya."),
        (ask: "Wol dijadikan apa?", answer: Text("kain"), why: "Wol ditenun."),
        (ask: "Untuk apa arang?", answer: Text("api")),

    Tulislah:

        (ask: "Logam apa yang berkarat?", answer: Text("besi"), why: "Besi dan air menjadi karat."),
        (ask: "Logam apa yang cair?", answer: Text("raksa"), why: "Hanya itu satu-satunya."),
        (ask: "Wol dijadikan apa?", answer: Text("kain"), why: "Wol ditenun."),
        (ask: "Untuk apa arang?", answer: Text("api"), why: "Arang terbakar lama."),
lint-lost-history = peserta pernah menjawab soal ini dengan kata lain (`{ $ask }`), dan riwayatnya akan hilang
lint-lost-history-help = jika soalnya sama, tambahkan { $text }
explain-lost-history =
    hafal mengenal soal tanpa id dari kata-katanya. Jika hanya katanya yang
    berubah, riwayatnya mengikuti soal dengan jawaban yang sama. Jika
    jawabannya berubah juga, atau dua soal memilikinya, hafal tidak tahu
    riwayat itu milik soal yang mana. Tambahkan id dalam saran: riwayatnya
    disimpan dengan id itu.

    Bukan begini:

        (ask: "Kota apa yang menjadi tuan rumah?", answer: Text("Kota Bandung")),

    Tulislah:

        (id: "di-kota-mana-digelar", ask: "Kota apa yang menjadi tuan rumah?", answer: Text("Kota Bandung")),
lint-unknown-code = tidak ada peringatan berkode `{ $code }`, jadi tidak ada yang didiamkan
lint-unknown-code-help = hapus, atau cari kode yang benar di hafal man
explain-unknown-code =
    Kode yang salah eja dalam allow tidak mendiamkan apa-apa, sehingga
    peringatan yang ingin diizinkan muncul lagi. Perbaiki kodenya. Hanya
    peringatan hafal check yang bisa diizinkan, kesalahan tidak.

    Bukan begini:

        (ask: "Logam apa yang berkarat?", answer: Text("besi"), allow: "negative-stemm"),

    Tulislah:

        (ask: "Logam apa yang berkarat?", answer: Text("besi"), allow: "negative-stem"),
check-found-elsewhere = ada dalam sumber, tetapi tidak di tempat yang dikutip
check-held = dalam sumber: { $found } ditemukan, { $elsewhere } ditemukan di tempat lain, { $missing } tidak ditemukan
check-keys = sumbernya { $text }; tulis KUNCI=TEKS
check-which-source = dek ini punya beberapa sumber; sebutkan teks ini dari sumber mana
help-check-against = Cari jawaban dalam teks sumber; peringatkan yang tidak ada di situ
help-check-watch = Periksa lagi setiap kali dek berubah, sampai Ctrl-C
help-value-source-text = TEKS|KUNCI=TEKS
lint-not-in-source = `{ $text }` tidak ada dalam teks sumbernya
lint-not-in-source-help = perbaiki, atau kutip sumber yang memuatnya
explain-not-in-source =
    Dengan --against, hafal mencari setiap tanggal, bilangan, dan nama yang
    ditanyakan dalam teks yang dikutip soal, dalam ejaan apa pun yang
    diterima penilaian. Yang tidak ada di sana mungkin karangan, salah
    ketik, atau dari sumber lain: perbaiki, atau kutip sumber yang benar.
    Jika sumbernya menyatakan dengan kata lain, izinkan di soalnya.

    Bukan begini:

        (ask: "Kapan digelar?", answer: Date("1956"), from: "a: par. 6"),

    Tulislah:

        (ask: "Kapan digelar?", answer: Date("1955"), from: "a: par. 6"),
help-man-check-codes = Kode yang bisa diizinkan: { $codes }
explain-mistake =
    Ini kesalahan, bukan peringatan. Dek yang berisi kesalahan tidak bisa
    dikerjakan, dan kesalahan tidak bisa diizinkan. Tiap temuan menyebutkan
    apa yang harus ditulis. Satu dek contoh memuat semua isian dan jenis
    soal:

        hafal decks tur --source

# Import and export
format-unknown = nama berkas tidak menunjukkan formatnya
help-format-unknown = sebutkan dengan { $flag }: { $formats }
help-file-exists = untuk menggantinya, tambahkan --force
format-refused = { $file }: { $why }
format-nothing = isinya tidak memuat soal
format-not-utf-8 = isinya bukan UTF-8 mulai baris { $line }; simpan sebagai UTF-8
format-too-large = terlalu besar: batasnya 64 MiB teks
format-flood = soalnya terlalu banyak: batasnya { $most }
format-too-deep = kurungnya bersarang terlalu dalam
format-too-long = lebih panjang dari 1 MB
format-no-json = isinya bukan JSON mulai baris { $line }
format-no-questions = tidak ada daftar `questions`
format-no-ask = tidak ada yang ditanyakan di sini
format-repeats = soal yang sama sudah ada
format-one-deck = hanya satu dek yang dapat diekspor sekaligus
format-skipped = dilewati: { $why }
format-changed = berubah: { $why }
format-done = { $questions } soal dikonversi, { $skipped } dilewati, { $changed } berubah
help-import = Impor soal dari program lain
help-import-file = Berkas yang dibaca
help-import-from = Formatnya, jika namanya tidak menunjukkannya
help-import-output = Tulis dek ke berkas ini, bukan ke keluaran standar
help-import-force = Ganti berkasnya bila sudah ada
help-import-json = Dengan -o: laporkan yang dilewati atau berubah sebagai JSON
help-export = Ekspor dek ke program lain
help-export-deck = Deknya: nama atau jalur
help-export-to = Formatnya, jika nama berkas tidak menunjukkannya
help-export-output = Tulis ke berkas ini, bukan ke keluaran standar
help-export-force = Ganti berkasnya bila sudah ada
help-export-json = Dengan -o: laporkan yang dilewati atau berubah sebagai JSON
help-export-choices = Untuk csv dan tsv: tabel soal pilihan, satu kolom tiap pilihan dan satu untuk kuncinya
help-value-format = FORMAT
help-man-import =
    Membuat dek dari berkas program lain. Satu baris untuk tiap soal yang dilewati atau kehilangan sesuatu menyebutkan
    sebabnya: `berkas:baris: sebab`; yang sama sebabnya berbagi satu baris. Dengan `--json` (dan `-o`) satu objek
    memuatnya: `format`, `questions`, `reviews`, serta `skipped` dan `changed`, dua larik berisi `line`, `name`, `id`,
    dan `why`. Format dikenali dari akhiran berkas (apkg, csv, tsv, gift, xml, md, json, docx) atau dari `--from`; untuk
    berkas lain, misalnya .txt, dari isinya, dan laporannya menyebutkan dibaca sebagai apa.

    Baris tabel menjadi kartu, atau teks ketikan dengan `--kind text`; judul `ask`, `answer`, dan `tags` (juga `Soal`,
    `Jawaban`, `Question`, `Back` …) dikenal, yang lain disebut dengan `--columns`.

    Tabel dengan kolom untuk soal, pilihan (`Pilihan A`, `Opsi A`, `Option A`, `Answer 1`, `A` …), dan jawaban yang
    benar (`Kunci`, `Jawaban`, `Correct answer` …: huruf, nomor dari 1, beberapa di antaranya, atau bunyi pilihannya)
    menjadi soal pilihan; begitu pula tabel dengan jawaban benar dan kolom jawaban salah (`Incorrect Answer 1` …), atau
    dengan semua pilihan dalam satu sel (`Pilihan`: `a|b|c`, `a; b; c`, satu per baris). Baris di atas judul dan soal
    jenis lain dilewati. `--columns option=A,option=B,right=Kunci` menyebutkan kolom seperti itu. Judul yang bukan
    keduanya ditolak, begitu pula tabel dengan lebih dari empat kolom tanpa judul.

    Bila berkas punya beberapa kategori, atau paket beberapa dek, tiap soal mendapat nama kategorinya sendiri sebagai
    tag.

    Daftar bernomor boleh menaruh jawaban di bawah tiap soal, pada pilihan yang benar, atau pada kunci di akhir;
    pilihannya boleh tanpa huruf bila salah satunya dicentang atau disebut oleh jawabannya. Judul di atas soal pertama
    menjadi judul dek. Dalam dokumen Word, pilihan yang benar boleh juga ditebalkan, digarisbawahi, disorot, atau
    diwarnai; yang dihapus dengan perubahan terlacak tidak dibaca, gambar dan kotak teks ditinggalkan.

    Teks (.txt) yang tiap barisnya berisi istilah dan artinya, dengan ` - `, ` = `, atau ` -> ` di antaranya, menjadi kartu.

    Ulasan dalam apkg masuk ke catatan, kecuali dengan `--no-history`. Ulasan yang sudah ada dilewati, sehingga impor
    kedua (dengan `--force`) hanya menambah yang baru.

    Baris atau kolom di atas 1 MB dilewati. Status keluarnya 0 jika tidak ada yang dilewati, 1 jika ada, dan 2 jika
    tidak ada yang dapat dibaca.

# Sheets on paper
help-paper = Cetak ujian atau dek di kertas, dengan kuncinya
help-paper-exam = Ujian atau deknya: nama atau jalur
help-paper-output = Tulis halamannya ke berkas ini, dan kunci untuk `hafal mark` di sampingnya
help-paper-sheets = Berapa varian yang dicetak, dari 1 sampai 26: A, B, C, dan seterusnya (bawaan: 1)
help-paper-seed = Pilih dan acak dengan benih ini: lembar A adalah yang ditanyakan `hafal quiz --seed`, B dengan benih berikutnya
help-paper-size = Ukuran kertasnya
help-paper-force = Ganti halaman dan kuncinya bila sudah ada
help-value-exam-deck = UJIAN|DEK
help-value-size = UKURAN
usage-sheets = tulis bilangan bulat dari 1 sampai 26
help-man-paper =
    Menulis lembar soal untuk satu kelas sebagai satu halaman peramban, yang tidak memuat apa pun dari luar dan tidak
    memerlukan skrip: buka lalu cetak pada 100%. Di belakang lembar soal ada kuncinya, di halaman tersendiri: simpanlah.
    Lembar A adalah yang ditanyakan `hafal quiz --seed N`, B dengan N + 1, dan seterusnya: soal lain bila ujiannya
    mengundi, urutan lain, huruf lain. Tanpa `--seed` benihnya acak dan disebutkan.

    Pilihan diberi huruf, dan untuk urutan dan pasangan ada kotak untuk hurufnya; jadi apa pun jawaban murid muat di
    satu sel tabel. `BERKAS.key.json` menyimpan apa yang dicetak: `hafal mark` memeriksa tabel itu dengannya. Kartu
    dilewati, karena hanya yang belajar yang dapat menilainya. Label memakai bahasa dek pertama ujian itu (Inggris atau
    Indonesia).
help-man-export =
    Menulis dek dalam format program lain. Satu baris untuk tiap soal menyebutkan apa yang tidak dapat dimuat format
    itu, seperti pada `hafal import`.

    Yang menyertai soal (petunjuk, alasan, sumber, tag, poin, tingkat) atau dek (bahasa, penulis, lisensi, keterangan,
    sumber) ditulis sebagai komentar bila format itu tidak punya tempatnya, dan `hafal import` membacanya kembali. Tabel
    tidak punya tempat untuk yang menyertai dek.

    Dengan `--choices`, csv dan tsv menjadi tabel soal yang punya pilihan: satu kolom tiap pilihan dan satu untuk huruf
    kuncinya; jenis lain dilewati. Yang tidak terlihat oleh program lain karena ada di komentar dilaporkan.

    Untuk GIFT dan Moodle bacaan menjadi deskripsi sebelum soal pertama tentangnya; untuk format lain bacaan ditaruh di
    atas pertanyaan tiap soal.

    `--flatten` (apkg, csv, tsv, hashcards) membuat kartu dari tiap soal yang tidak dapat dimuat format itu: pilihan
    berhuruf atau sisi kirinya di depan, jawaban yang benar di balik.
paper-sheet = Lembar { $sheet }
paper-name = Nama
paper-class = Kelas
paper-date = Tanggal
paper-points = Nilai
paper-many = Jawaban yang benar bisa lebih dari satu.
paper-order = Urutannya:
paper-foot = { $sheet } · { $page } dari { $pages }
paper-key = Kunci lembar { $sheet }: { $title }
paper-key-foot = Kunci { $sheet } · { $page } dari { $pages }
paper-seed = Benih { $seed }.
paper-none-right = tidak ada yang benar
paper-reason = bukan { $option }: { $why }
paper-written = { $sheets ->
    [1] 1 lembar (benih { $seed }) ada di { $page }, dengan kuncinya di belakang; { $key } untuk hafal mark.
   *[other] { $sheets } lembar (mulai dari benih { $seed }) ada di { $page }, dengan kuncinya di belakang; { $key } untuk hafal mark.
}
paper-next = Buka halamannya di peramban dan cetak pada 100%. Lalu ketik jawaban ke dalam tabel, satu baris untuk tiap murid, dan periksa: { $mark } JAWABAN.csv
paper-cards = { $count } kartu dilewati, karena hanya yang belajar yang dapat menilainya: { $ids }
paper-only-cards = { $name } hanya berisi kartu, yang hanya dapat dinilai oleh yang belajar: tidak ada yang dapat dicetak
paper-no-file = { $file } bukan berkas yang dapat memuat halaman dan kuncinya
help-paper-no-file = sebutkan berkasnya, misalnya -o lembar.html
paper-own-source = { $file } adalah sumber halamannya, dan akan tergantikan olehnya
paper-folder = { $file } adalah folder
paper-seed-too-large = benihnya terlalu besar untuk { $sheets } lembar: tiap lembar memakai benih berikutnya
format-no-answer = jawabannya tidak ada
format-no-right = tidak ada jawaban yang bernilai penuh
format-no-key = pilihan yang benar tidak disebutkan
format-open-quote = ada tanda kutip yang tidak ditutup
format-open-bracket = ada kurung yang tidak ditutup
format-cell-left = tidak ada kolom untuk `{ $text }`
format-columns-left = dek tidak punya tempat untuk kolom ini: { $names }
format-no-column = tidak ada kolom bernama { $name }
format-unrecognized = nama maupun isi berkas itu tidak menunjukkan formatnya
format-read-as = { $file }: dibaca sebagai { $what }
format-name-aiken = Aiken (--from aiken)
format-name-list = daftar bernomor (--from aiken)
format-name-terms = daftar istilah dan artinya, dengan { $sign } di antaranya (--from tsv, dengan tab)
format-name-tsv = tabel dengan tab, seperti ekspor Quizlet (--from tsv)
format-name-csv = tabel (--from csv)
format-name-gift = GIFT (--from gift)
format-name-moodle = XML Moodle (--from moodle)
format-name-hashcards = hashcards (--from hashcards)
format-name-json = JSON (--from json)
format-no-document = itu bukan dokumen Word, atau berkasnya rusak
format-text-box = kotak teks tidak ikut dibaca
format-formula = rumusnya dibaca sebagai huruf biasa: periksalah
format-symbol = simbol dari fon gambar tidak ikut dibaca
format-is-archive = itu arsip zip: ekstrak dulu, lalu impor berkas di dalamnya
format-is-docx = itu dokumen Word: hilangkan --from, atau tulis --from docx
format-is-apkg = itu paket Anki: hilangkan --from, atau tulis --from apkg
format-is-odt = itu dokumen teks yang tidak dapat dibaca hafal (.odt, .pages): simpan sebagai .docx atau teks biasa (.txt)
format-is-ods = itu lembar kerja (.ods): simpan sebagai CSV
format-is-xlsx = itu lembar kerja (.xlsx): simpan sebagai CSV
format-is-slides = itu presentasi: salin soalnya ke berkas teks (.txt)
format-is-pdf = itu PDF, yang dibuat untuk dicetak: impor berkas asalnya, atau salin teksnya ke berkas teks (.txt)
format-is-rtf = itu RTF: simpan sebagai .docx atau teks biasa (.txt)
format-is-old-office = itu berkas Word atau Excel lama (.doc, .xls): simpan sebagai .docx, atau tabelnya sebagai CSV
format-is-web-page = itu halaman web: salin teksnya ke berkas teks (.txt)
format-is-picture = itu gambar: hafal hanya membaca teks
format-and-more = dan { $count } lagi
format-above-heading = letaknya di atas judul kolom
format-time-left = batas waktu tiap soal dibuang: `hafal quiz --time 20m` membatasi waktu seluruhnya
format-heading = judul kolomnya ({ $names }) bukan judul kartu maupun soal pilihan. Sebutkan isi tiap kolom, misalnya --columns "ask=Soal,answer=Jawaban" atau --columns "ask=Soal,option=A,option=B,right=Kunci"; bila baris itu bukan judul, tulis ask,answer di atasnya
format-wide = ada { $count } kolom tanpa judul yang dikenal hafal ({ $names }). Tulis judul di atasnya, misalnya ask,answer atau Soal,Opsi A,Opsi B,Kunci, atau sebutkan kolomnya dengan --columns
format-key-zero = kunci pada baris { $line } adalah 0, padahal hafal menghitung pilihan dari 1: tambahkan 1 pada tiap kunci, atau tulis huruf
format-key-names-none = kuncinya, `{ $key }`, tidak menunjuk pilihan mana pun
format-key-two-ways = kunci `{ $key }` dibaca sebagai nomor pilihan, padahal ada juga pilihan yang berbunyi demikian
format-typed-here = di sini tidak ada pilihannya: jawabannya diketik
format-wrong-split = { $count } pilihan salah ada dalam satu sel: kini masing-masing menjadi pilihan sendiri
format-wrong-unclear = pilihan salahnya ada dalam satu sel, dan komanya bisa jadi bagian dari pilihan: pisahkan dengan titik koma
format-last-shuffled = pilihan yang tetap di akhir ikut diacak
format-options-many = tabel hanya memuat { $most } pilihan
format-choices-table = --choices hanya untuk csv dan tsv
format-no-such = `{ $text }` tidak berlaku sebagai `{ $field }`
format-markup = tanda format dibuang
format-tag-spaces = spasi dalam tag menjadi _
format-kind = format ini tidak punya soal jenis { $kind }
format-kind-card = format ini tidak punya soal jenis { $kind }; dengan --flatten soal ini menjadi kartu
format-comment-only = hanya hafal yang membaca { $fields }; program lain tidak
format-passage-description = bacaannya menjadi deskripsi di depannya, tetapi program lain tidak mengaitkannya dengan soal ini
format-passage-above = bacaannya ditaruh di atas pertanyaannya
format-as-card = impor membacanya kembali sebagai kartu
format-date = impor membacanya kembali sebagai teks
format-first-answer = hanya jawaban pertama yang disimpan
format-not-exact = ketentuan bahwa jawaban harus diketik persis hilang
format-from = dek tidak punya sumber bernama { $text }
format-arrow = program lain akan membaca jawaban dengan -> sebagai pasangan
format-too-many = program lain tidak dapat membagi nilai untuk pilihan benar sebanyak itu
format-description = teks ini tidak menanyakan apa pun
format-essay = esai tidak punya jawaban yang benar
format-unknown-answer = isi kurungnya bukan jawaban
format-qtype = hafal tidak punya jenis soal seperti { $type }
format-partial = `{ $text }` bernilai { $percent }% di program lain, tetapi tidak bernilai di sini
format-other-right = `{ $text }` juga benar di program lain, tetapi di sini hanya satu pilihan yang bisa benar
format-uneven = pilihan yang benar bernilai tidak sama di program lain
format-wildcard = tanda * dalam `{ $text }` berarti apa saja di program lain, tetapi * biasa di sini
format-no-xml = isinya bukan XML mulai baris { $line }
format-picture = program lain akan membaca kurung sesudah ! sebagai gambar
format-no-quiz = ini XML, tetapi bukan bank soal Moodle
format-doctype = isinya mendefinisikan entitas, yang tidak dibaca hafal
format-control = tanda yang tidak dapat dimuat XML dibuang
format-exact-case = huruf besar berpengaruh di program lain; di sini setiap tanda harus sama
format-in-only = format ini hanya dapat dibaca hafal
format-only-table = --columns dan --kind hanya untuk csv dan tsv
usage-columns = tulis nama hafal, lalu nama mereka: ask=Front,answer=Back,tags=Labels, atau option=A,option=B,right=Kunci
help-import-columns = Untuk tabel: judul mana berarti apa (ask=Front,answer=Back,tags=Labels; ask=…,option=A,option=B,right=Kunci)
help-import-kind = Untuk tabel: jenis soal yang dihasilkan tiap baris
help-import-no-history = Tanpa ulasan, jika formatnya memuatnya
format-blank-options = pilihan sebuah rumpang dibuang
format-tolerance = toleransinya dibuang: `{ $text }`
format-ask-joined = pertanyaannya ditaruh di depan teksnya
format-blank-sign = tanda di depan kurung akan dibaca lain
format-feedback-left = keterangan tentang jawaban `{ $text }` dibuang
format-no-archive = isinya bukan arsip zip
format-damaged = arsipnya rusak atau terkunci
format-bomb = terlalu besar setelah dibuka
format-no-collection = arsipnya tidak memuat koleksi Anki
format-no-database = koleksi di dalamnya bukan basis data, atau rusak
format-no-tables = basis data di dalamnya tidak punya tabel Anki
format-needs-file = apkg tidak dapat dicetak; perlu sebuah berkas
help-format-needs-file = sebutkan satu: -o dek.apkg
format-no-notetype = jenis catatannya tidak ada dalam paket
format-no-template = kartunya tidak punya templat
format-joined = tidak ada baris kosong antara soal ini dan soal sebelumnya
format-latex = rumusnya diubah menjadi teks biasa: { $text }
format-latex-left = hafal tidak dapat menampilkan rumusnya, yang tetap berupa LaTeX: { $text }
format-all-or-nothing = di program lain nilainya hanya diberikan bila semua pilihan yang benar dipilih
format-calculated = angkanya dibuat baru dengan rumus setiap kali, dan hafal tidak dapat melakukannya
format-on-picture = soal ini dijawab pada gambar, yang tidak dapat ditampilkan hafal
format-random = ini mewakili soal yang diambil acak dari suatu kategori; ekspor soal-soal itu sendiri
format-media = gambar dan suara dibuang
format-blank-hint = petunjuk rumpang dibuang
format-blank-in-blank = satu rumpang ada di dalam rumpang lain
format-card-of-note = ini kartu { $number } dari catatan yang punya beberapa
help-export-no-history = Tanpa ulasan, jika formatnya memuatnya

# Exams
flaw-exam-time = { $text } bukan waktu: tulis dengan satuan, misalnya "45m" atau "1h30m"
flaw-exam-pass = { $text } bukan batas lulus: tulis persentase, misalnya "70%"
flaw-exam-feedback = umpan balik tidak dapat berisi { $text }: tulis each, end, atau none
flaw-exam-empty = `{ $name }` kosong
flaw-exam-draw = satu bagian mengambil { $draw } soal: tulis angka mulai dari 1, atau hilangkan `draw` untuk semua yang cocok
flaw-exam-penalty = pengurangan { $text }: tulis bagian dari poin, dari 0 sampai 1, misalnya 0.25
flaw-exam-levels = { $text } bukan tingkat: tulis satu dari 1 sampai 5, atau rentang seperti "1..3"
flaw-exam-section-deck = bagian ini mengambil dari { $name }, yang bukan dek ujian ini
help-exam-section-deck = dek ujian ini: { $names }
flaw-exam-no-deck = tidak ada dek bernama { $name }
flaw-exam-folder = { $name } adalah folder: sebutkan setiap deknya
flaw-exam-in-exam = { $name } adalah ujian: sebutkan dek yang diambilnya
flaw-exam-broken-deck = { $name } berisi { $count } kesalahan; untuk melihatnya: hafal check { $file }
flaw-exam-deck-twice = { $name } disebut dua kali
flaw-exam-same-id = id { $name } sama dengan id dek sebelumnya, { $id }: beri salah satunya `id` lain
flaw-exam-no-question = tidak ada dek ujian ini yang memiliki soal dengan id { $name }
flaw-exam-two-decks = dua dek ujian ini memiliki soal dengan id { $name }
help-exam-two-decks = sebutkan yang mana: { $names }
flaw-exam-card = { $name } adalah kartu hafalan, yang dinilai oleh peserta sendiri: tidak dapat menjadi bagian ujian
flaw-exam-question-twice = { $name } disebut dua kali: ujian menanyakan satu soal sekali saja
flaw-cannot-draw = bagian { $number } kekurangan { $lacking } soal
flaw-cannot-draw-titled = bagian “{ $title }” kekurangan { $lacking } soal
help-cannot-draw = ambil lebih sedikit, longgarkan saringannya, atau tambah soal di dek; soal yang diperlukan bagian lain tidak terhitung
help-cannot-draw-all = bagian ini mengambil semua yang cocok, dan bagian lain memerlukan sebagiannya: tulis `draw` dengan angka, atau persempit salah satunya
syntax-is-exam = berkas ini adalah ujian, bukan dek
help-is-exam = kerjakan dengan hafal quiz, atau lihat kesalahannya dengan hafal check
quiz-exam-flag = { $flag } tidak dapat dipakai dengan ujian: ujian sendiri menentukan soalnya
help-quiz-exam-flag = untuk ujian: --seed, --time, --pass, --feedback, --no-review, --web
exam-size = { $questions } soal, { $points }.
exam-minutes = { $minutes } menit
exam-time = Waktu: { $time }.
exam-pass = Untuk lulus: { $share }.
exam-penalty = Jawaban yang salah mengurangi nilai hingga { $share } dari poinnya; yang kosong tidak mengurangi apa pun.
lint-uneven-points = soal-soal ini berbeda poinnya, sehingga satu varian dapat bernilai lebih daripada yang lain
lint-uneven-points-help = beri bagian ini `points`, yang lalu menggantikan poin setiap soal
explain-uneven-points =
    Satu bagian mengambil beberapa dari banyak soal. Jika poinnya berbeda,
    nilai ujian dua peserta pun berbeda. Beri bagian itu poin sendiri, atau
    pilih soal yang sama poinnya dengan tingkat atau tag.

    Bukan begini:

        (draw: 3, tags: "tanggal"),

    Tulislah:

        (draw: 3, tags: "tanggal", points: 2),
lint-guessable-pass = peserta yang menebak semuanya diperkirakan mencapai { $share }, dan itu lulus
lint-guessable-pass-help = naikkan `pass`, beri `penalty` untuk jawaban salah, atau ambil soal dengan lebih banyak pilihan atau jawaban ketikan
explain-guessable-pass =
    Batas lulusnya begitu rendah, atau begitu banyak yang dapat ditebak,
    sehingga peserta yang tidak tahu apa-apa pun sering lulus. Satu dari empat
    pilihan kebetulan benar setiap empat kali, benar atau salah setiap dua kali.

    Bukan begini:

        (exam: "Tes", decks: ["bab1"], sections: [(draw: 10, kinds: "truth")], pass: "50%")

    Tulislah:

        (exam: "Tes", decks: ["bab1"], sections: [(draw: 10, kinds: "truth")], pass: "80%")
help-export-flatten = Untuk apkg, csv, tsv, dan hashcards: jenis yang tidak ada di sana ditulis sebagai kartu, jawabannya di baliknya
format-flatten = --flatten hanya untuk apkg, csv, tsv, dan hashcards
help-format-flatten = format ini tidak memerlukan kartu sebagai pengganti jenis lain
format-flattened = menjadi kartu, jawabannya di baliknya

# Pages in a browser
web-progress = Soal yang sudah dijawab
web-blanks = Isilah bagian yang kosong
web-blank = isian { $number } dari { $count }
web-many = Pilih semua yang benar.
web-sort = Beri setiap butir nomor urut: 1 yang pertama.
web-pair = Pilih pasangan untuk setiap butir.
web-no-answer = Tidak menjawab
web-sort-lacking = Beri nomor urut pada ke-{ $count } butirnya, atau kosongkan semua.
web-sort-twice = Ada dua butir dengan nomor { $number }: beri setiap butir nomornya sendiri.
web-pair-twice = Satu pilihan dipakai dua kali: tiap pilihan hanya untuk satu butir.
web-unsendable = Formulir ini tidak diisi di halaman ini, atau rusak. Tidak ada yang disimpan; silakan jawab lagi.
web-doubt = Saya ragu
web-saved = Tersimpan
web-unsaved = Belum tersimpan: tidak ada sambungan. Dicoba lagi …
web-reveal = Tampilkan jawaban
web-known = Saya tahu
web-not-known = Saya tidak tahu
web-save = Simpan dan lanjut
web-answer = Jawab
web-back = Kembali
web-later = Nanti
web-hint = Petunjuk
web-all = Semua soal
web-next = Soal berikutnya
web-result = Lihat hasil
web-claim = Jawaban saya benar
web-passage = Bacaan
web-open = { $count ->
    [0] Semua soal sudah dijawab.
   *[other] { $count } soal belum dijawab.
}
web-doubts = { $count ->
   *[other] Anda ragu pada { $count } soal.
}
web-hand-in = Kumpulkan
web-handed-in = Sudah dikumpulkan
web-time-up = Waktu habis
web-may-close = Halaman ini boleh ditutup.
web-close = Selesai
web-join = Masuk
web-join-name = Nama Anda
web-join-code = Kode kelas
web-join-pick = Pilih nama Anda
web-foreign = Formulir ini berasal dari halaman lain
web-foreign-help = Buka kuis pada alamat yang diberikan, lalu coba lagi di sana.
web-missing = Halaman ini tidak ada
web-missing-help = Buka kuis pada alamat yang diberikan.
web-no-form = Itu tidak bisa dilakukan di sini
web-no-form-help = Hanya kiriman dari halaman ini yang diterima.
web-too-slow = Kiriman terlalu lambat
web-too-slow-help = Tidak ada yang disimpan. Kembali, dekati Wi-Fi, lalu kirim lagi.
web-too-long = Kiriman terlalu panjang
web-too-long-help = Tidak ada yang disimpan. Kembali, lalu persingkat jawaban Anda.
web-misdirected = Ini bukan alamat kuis
web-misdirected-help = Buka alamat yang diberikan, ketik persis seperti itu.
web-not-saved = Belum tersimpan
web-not-saved-help = Jawaban Anda tidak dapat disimpan. Kembali, lalu kirim lagi; jika tetap gagal, beri tahu guru Anda.
web-broken = Kiriman tidak dapat dipahami
web-broken-help = Kembali, lalu coba lagi.
web-conflict = Sementara itu jawaban lain sudah disimpan, di jendela lain. Inilah yang tersimpan.
web-stands = Jawaban ini sudah dikumpulkan atau dinilai; tidak bisa diubah lagi.
web-no-claim = Jawaban itu sekarang tidak bisa diklaim.
web-opened = Jawablah di peramban, di alamat di atas. Ctrl-C menghentikan; Anda bisa melanjutkannya nanti.

# A class of phones (`hafal class`)
help-class = Tanyai satu kelas dengan ujian atau dek, di ponsel murid sendiri
help-class-exam = Ujian atau deknya: nama atau jalur
help-class-name = Kelas yang menyimpan semuanya (bawaan: id ujian atau deknya)
help-class-roster = Hanya nama di tabel ini yang boleh ikut: CSV dengan kolom `nama`
help-class-address = Terima murid di alamat komputer ini (bawaan: alamatnya di jaringan pribadi)
help-class-port = Terima murid di port ini (bawaan: 8080, atau berikutnya yang bebas)
help-class-time = Waktu tiap murid sejak ia masuk, misalnya 45m (bawaan: menurut ujiannya)
help-class-feedback = Kapan murid melihat yang benar: each (tiap soal), end (di akhir), none (tidak) (bawaan: menurut ujiannya, selain itu end)
help-value-ip = IP
help-value-csv = CSV
usage-address = tulis alamat komputer ini, misalnya 192.168.1.5
usage-port = tulis port dari 1 sampai 65535
help-man-class =
    Menanyai satu kelas di ponsel murid sendiri, lewat jaringan sekolah: tanpa internet, tanpa akun, tanpa memasang apa
    pun. Baris pertama menyebutkan tempatnya: `pupils` dan satu alamat untuk tiap jaringan, lalu `teacher` dan alamat
    halaman Anda sendiri, yang hanya dapat dibuka di komputer ini. Tampilkan kode QR di proyektor; murid memindainya,
    mengetik nama, lalu menjawab. Tiap jawaban sudah ada di disk komputer ini sebelum ponsel mengatakan tersimpan. Ini
    berlangsung sampai Anda menekan Ctrl-C, dan perintah yang sama meneruskan kelas yang sama, juga setelah listrik
    padam: murid cukup memuat ulang halamannya.

    Tiap murid mendapat urutan soal sendiri, atau undian ujian sendiri. Kartu dilewati. Waktu murid berjalan sejak ia
    masuk, menurut jam komputer ini, juga selama hafal tidak berjalan; lima detik setelah habis semuanya dikumpulkan
    seperti apa adanya. Bila ujian atau `--feedback` tidak menentukan lain, murid melihat yang benar setelah
    mengumpulkan.

    Halaman Anda menunjukkan siapa yang sudah masuk, sampai mana, dan berapa jawaban yang ia ragukan; di sana Anda
    membebaskan nama yang ponselnya mati, menambah waktu, dan mengumpulkan untuk semua. Bila semua sudah mengumpulkan,
    tampak apa yang dikuasai kelas, soal demi soal. Semuanya tersimpan di kelas NAMA: lihat `hafal scores --class NAMA`,
    `hafal items`, `hafal disputes`, dan `hafal remark`.

    Bila ponsel tidak dapat membuka halamannya: ponsel harus di jaringan yang sama dengan komputer ini (tanpa data
    seluler), jaringan itu harus membiarkan perangkatnya saling melihat (jaringan tamu sering tidak), dan firewall
    komputer ini harus membuka portnya. Hotspot dari komputer ini atau dari sebuah ponsel selalu dapat dipakai.
class-served = kelas { $class } sedang ditanyai
help-class-served = hentikan dulu `hafal class` yang lain, atau beri yang ini nama sendiri dengan --name
class-only-cards = { $name } hanya berisi kartu, yang hanya dapat dinilai oleh yang belajar: tidak ada yang dapat ditanyakan kepada kelas
class-cards = { $count } kartu dilewati: hanya yang belajar yang dapat menilainya.
class-no-random = sistem ini tidak memberi bilangan acak, jadi tidak ada kode yang aman
class-roster-at = { $file }:{ $line }: { $why }
class-roster-empty = tidak ada nama di dalamnya
class-roster-no-column = tidak ada kolom bernama `nama`
class-roster-bad-name = `{ $name }` bukan nama: 1 sampai 40 huruf yang terlihat
class-roster-twice = { $name } tertulis dua kali
help-class-roster-file = daftar murid adalah tabel dengan judul kolom, salah satunya `nama`
class-no-network = Tidak ada jaringan pribadi, jadi hanya komputer ini yang dapat membuka halaman murid. Sambungkan ke Wi-Fi sekolah lalu mulai lagi, atau sebutkan alamat dengan --address.
class-clock-behind = Jam komputer ini menunjukkan { $now }, padahal sudah ada jawaban yang disimpan pada { $kept }. Kelas dilanjutkan dari { $kept }, jadi waktu siapa pun tidak bertambah. Betulkan jamnya sebelum kelas berikutnya.
class-port-taken = port { $port } dipakai program lain
help-class-port-taken = tanpa --port dipilih port yang bebas; atau sebutkan yang lain
class-no-port = tidak ada port yang bebas mulai dari 8080
class-bad-address = murid tidak dapat diterima di { $address }: { $why }
help-class-bad-address = sebutkan alamat komputer ini, atau jangan pakai --address
class-no-door = murid tidak dapat diterima: { $why }
class-how = Murid memindai kode itu atau membuka alamat pertama; halaman Anda adalah yang kedua. Ctrl-C mengakhiri; perintah yang sama meneruskannya.
class-table-head = { $count } murid, { $done } sudah mengumpulkan
class-table-more = dan { $count } lagi
class-table-free = bebas
class-nobody = Sudah satu menit belum ada yang masuk. Bila ponsel tidak dapat membuka halamannya:
class-nobody-guest = - Apakah ponsel di Wi-Fi yang sama dengan komputer ini? Jaringan tamu sering memisahkan perangkat: pakai yang lain, atau buka hotspot.
class-nobody-firewall = - Apakah firewall komputer ini membuka portnya? Izinkan untuk jaringan pribadi.
class-nobody-data = - Apakah ponsel memakai data seluler? Matikan selama ujian.
class-wrong-code = Itu bukan kode kelas ini. Lihat lagi di proyektor.
class-no-name = Tulis nama dengan 1 sampai 40 huruf.
class-not-on-roster = Nama itu tidak ada di daftar kelas ini. Tanyakan kepada guru.
class-name-held = Ponsel lain sudah menjawab dengan nama ini. Bila itu nama Anda, minta guru membebaskannya.
class-closed = Kelas ini sudah selesai: guru sudah mengumpulkan untuk semua. Bila Anda terlambat, beri tahu guru.
class-full = Kelas ini sudah penuh.
class-bad-minutes = Tulis bilangan bulat menit, dari 1 sampai { $most }.
class-no-such-pupil = Tidak ada murid dengan nama itu.
class-page-address = Murid masuk di
class-page-code = Kode
class-page-pupils = Murid
class-page-name = Nama
class-page-answered = Terjawab
class-page-unsure = Ragu
class-page-score = Nilai sementara
class-page-seen = Terakhir terlihat
class-page-done = sudah mengumpulkan
class-page-free = Bebaskan nama
class-page-nobody = Belum ada yang masuk.
class-page-minutes = Tambahan menit untuk semua
class-page-more-time = Tambah
class-page-end = Kumpulkan untuk semua …
class-page-end-help = Semuanya dikumpulkan seperti apa adanya, dan tidak ada yang bisa masuk lagi. Ini tidak dapat dibatalkan.
class-page-end-now = Kumpulkan untuk semua
class-page-closed = Kini tidak ada yang bisa masuk lagi. Untuk menerima yang terlambat, hentikan hafal (Ctrl-C) dan mulai kelas ini lagi.
class-page-known = Yang dikuasai kelas
class-page-unsure-of = Yang diragukan murid
class-page-of = { $answered } dari { $asked } menjawab
class-page-doubts = { $count } murid ragu
class-page-mistake = Dijawab { $count } kali: { $text }

# What a drill in a browser says
web-rate = Seberapa hafal?
web-proposed = (usulan)
web-more = Lainnya
web-do-hint = Petunjuk
web-do-undo = Urungkan langkah terakhir
web-do-bury = Jangan hari ini
web-do-suspend = Hentikan
web-do-forget = Mulai kartu ini dari awal
web-do-text = Catatan untuk diri sendiri, atau apa yang salah pada soal ini
web-do-note = Simpan sebagai catatan
web-do-flag = Laporkan soal
web-do-end = Akhiri latihan
web-drilled = Latihan
web-overtaken = Halaman ini sudah usang. Inilah keadaan latihan sekarang.
