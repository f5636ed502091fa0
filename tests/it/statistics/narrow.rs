//! The page in 40 columns of ASCII, in Indonesian.

use super::page::{part, shown};
use super::*;

fn narrow() -> String {
    let page = shown(&learner(), &indonesian(), Some(40), false);
    assert!(page.is_ascii());
    page
}

#[test]
fn calendars_and_the_curve() {
    let page = narrow();
    insta::assert_snapshot!(part(&page, "Sel 24 Nov", "Menit"), @"
    Sel 24 Nov 2026: 90 dari 91 kartu
    pernah muncul

    Ulasan per hari: 701 ulasan dalam
    152 hari
    1 hari berturut-turut, terpanjang
    6 hari; hari ini belum: hafal drill

         Jun Jul Agu  Sep Okt Nov
    Sen  :++++.:##+:##+##++###+##+#
    Sel  .:::+:#::++#++++:+#++.+##
    Rab  :.::...+:..::.:::.:::++.#
    Kam  .:.:::.+::.+:#:+:#:+:##:+
    Jum  :::::#:::.+::+##:#+#:+##+
    Sab .:+#:::::.+.:#.:::+::+:+#.
    Min
        . 1-2   : 3-4   + 5-6   # 7+
    ");
    insta::assert_snapshot!(part(&page, "Anda ingat", "Ingat,"), @"
    Anda ingat 76%, perkiraannya 86%, dari
    611 ulasan
    Kartu datang terlambat untuk Anda:
    hafal optimize

    ingat
    100% |                       ..
         |                     ..
     90% |                   ..
         |                 ..
     80% |               ..O O OO
         |             ..
     70% |           ..
         |         ..    O
     60% |       ..
         |     ..o
     50% |   ..o   o o O
         | ..
     40% |.
         +-------------------------
          40% 50% 60% 70% 80% 90% 100%
                          perkiraan
          O 20 ulasan atau lebih
          o kurang dari 20
          . jika keduanya sama
    ");
}

#[test]
fn periods_and_the_days_ahead() {
    insta::assert_snapshot!(part(&narrow(), "Ingat,", "Stabilitas"), @"
    Ingat, perkiraan, dan jumlah ulasan,
    per hari, pekan, dan bulan
    Stabil: teruskan seperti sekarang

    Sen 16 Nov    #####.     67%  88%    6
    Sel 17 Nov    ######     75%  86%    8
    Rab 18 Nov    #####.     67%  88%    9
    Kam 19 Nov    ########  100%  86%    5
    Jum 20 Nov    ######.    83%  90%    6
    Sab 21 Nov    ########  100%  90%    2
    Sen 23 Nov    #####.     67%  81%    9

    pekan 19 Okt  ######.    81%  89%   26
    pekan 26 Okt  ######.    79%  87%   24
    pekan 2 Nov   ######     77%  87%   39
    pekan 9 Nov   ######.    79%  87%   29
    pekan 16 Nov  ######     78%  88%   36
    pekan 23 Nov  #####.     67%  81%    9

    Jun 2026      #####      63%  82%   78
    Jul 2026      ######.    81%  86%   86
    Agu 2026      ######     75%  85%  102
    Sep 2026      ######.    82%  87%  106
    Okt 2026      ######     77%  87%  126
    Nov 2026      ######     77%  87%  113

    Jatuh tempo dalam 30 hari: 47 kartu,
    paling banyak 6 sehari (hari ini)
    Sekarang: 6 kartu, 4 di antaranya
    terlambat, kira-kira 2 menit: hafal
    drill

    6 |#
      |#           .
      |##.  .##..  # . .  #   . .
      |###..#####..# #.#. #  .#.#.
    0 +------------------------------
       hari ini      8 Des  15 Des 22 Des
    ");
}

#[test]
fn memories() {
    insta::assert_snapshot!(part(&narrow(), "Stabilitas", "Soal"), @"
    Stabilitas, sampai ingatan turun ke
    90%: 80 hari atau lebih untuk separuh
    kartu
    14 kartu di bawah sepekan: paling dulu
    terlupa jika Anda berhenti, hafal
    drill

         <1  #                           1
        1-3  #####.                      5
        3-7  #########                   8
       7-14  ###.                        3
      14-30  ###########.               10
      30-90  #####################.     19
     90-180  ######################.    20
    180-365  #########################  22
       365+  ##.                         2

    Kesulitan dari 1 sampai 10: 4,7 atau
    lebih untuk separuh kartu
    36 kartu di 8 atau lebih: petunjuk
    atau dua soal kecil akan menolong

     1  ############                    10
     2  ##############################  25
     3  ##.                              2
     4  ######                           5
     5  ######                           5
     6  ######                           5
     7  ##.                              2
     8  ######                           5
     9  ###############.                13
    10  #####################.          18
    ");
}

#[test]
fn what_is_hard_and_when() {
    insta::assert_snapshot!(part(&narrow(), "Soal", "tidak ada"), @"
    Soal tersulit: berapa kali Anda lupa,
    dan peluang ingat hari ini
    Kartu bandel terlupa 8 kali atau
    lebih: ubah kalimatnya, atau pecah
    jadi dua

    12  87%  What is q0? - bandel
     8  96%  What is q11? - bandel
     5  83%  What is q47?
     5  94%  What is q44?
     4  76%  What is q55?
     4  81%  What is q88?
     4  93%  What is q22?
     3  77%  What is q39?
     3  88%  What is q66?
     3  92%  What is q28?

    Jawaban yang tertukar
    Sandingkan keduanya: apa yang dimiliki
    yang satu tetapi tidak yang lain?

    77 untuk 134   3 kali
      How many members has the group of
      77?
    WHO untuk UNDP   1 kali
      Which UN body does UNOSSC work
      under?

    Jawaban menurut jam: terbanyak pukul
    20.00
    Sejauh ini tidak ada jam yang lebih
    baik: pilih yang cocok bagi Anda

    174 |                    #
        |                    # .
        |      ## #         ####
        |      ## #         ####
      0 +------------------------
         00.00 06.00 12.00 18.00
    ");
}
