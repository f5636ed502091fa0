//! Facts about stores that meet.

use super::deeds::*;
use super::machines::{Machine, lines, meet, meet_until_nothing_is_new, states, without_blank};
use super::meeting::Deed;
use super::meeting_place::{MemoryPlace, Shelf};
use super::*;
use hafal::schedule::Rating;
use hafal::store::{StoreOwner, SyncRow};

fn two() -> ([Machine; 2], Shelf) {
    ([Machine::new(), Machine::new()], Shelf::default())
}

#[test]
fn a_review_under_two_ids_counts_once_and_is_undone_in_both() {
    let (mut both, shelf) = two();
    for machine in &mut both {
        let card = machine.card(0);
        rate(&mut machine.store, card, NOW, Rating::Good);
    }
    meet_until_nothing_is_new(&mut both, &shelf);
    for machine in &both {
        assert_eq!(filed(&machine.store, "a", 1).state.reviews, 1);
    }
    both[0].store.take_back(day(1)).unwrap();
    meet_until_nothing_is_new(&mut both, &shelf);
    for machine in &both {
        assert_eq!(filed(&machine.store, "a", 1).state.reviews, 0);
    }
}

#[test]
fn a_copy_of_a_store_takes_another_id_when_it_sees_rows_that_it_has_not() {
    let (mut both, shelf) = two();
    meet(&mut both[0].store, &mut MemoryPlace::new(&shelf), NOW);
    let mut copied = both[0].copied();
    for (days, machine) in [(1, &mut both[0]), (2, &mut copied)] {
        let card = machine.card(0);
        rate(&mut machine.store, card, day(days), Rating::Good);
        meet(&mut machine.store, &mut MemoryPlace::new(&shelf), day(days));
    }
    assert_eq!(shelf.borrow().len(), 2);
    meet(&mut both[0].store, &mut MemoryPlace::new(&shelf), day(3));
    assert_eq!(states(&both[0].store), states(&copied.store));
}

#[test]
fn rows_of_a_later_hafal_are_kept_and_passed_on() {
    let (mut both, shelf) = two();
    let card = both[0].card(0);
    rate(&mut both[0].store, card, NOW, Rating::Good);
    meet(&mut both[0].store, &mut MemoryPlace::new(&shelf), NOW);
    let strange = [
        r#"{"event":"sung","id":"01900000-0000-7000-8000-000000000001","at":"2026-11-24T09:00:00Z","song":7}"#,
        r#"{"event":"noted","id":"01900000-0000-7000-8000-000000000002","deck":"ssc","question":"a","part":1,"at":"2026-11-24T09:00:00Z","data":"n","colour":"red"}"#,
    ];
    let later = (StoreOwner::default(), strange.map(str::to_owned).to_vec());
    shelf.borrow_mut().insert(Uuid::max(), later);
    meet(&mut both[1].store, &mut MemoryPlace::new(&shelf), NOW);
    let elsewhere = Shelf::default();
    meet(&mut both[1].store, &mut MemoryPlace::new(&elsewhere), NOW);
    let passed = elsewhere.borrow().values().next().unwrap().1.clone();
    assert!(strange.iter().all(|line| passed.iter().any(|passed| passed == line)), "{passed:#?}");
    assert_eq!(events(&both[1].store, id(&both[1].store, "a", 1)).len(), 2);
}

#[test]
fn a_row_may_come_before_the_one_that_it_names() {
    let (mut both, shelf) = two();
    let card = both[0].card(0);
    rate(&mut both[0].store, card, NOW, Rating::Good);
    both[0].store.take_back(day(1)).unwrap();
    let all = lines(&both[0].store);
    let (undone, rest): (Vec<String>, Vec<String>) =
        all.into_iter().partition(|line| line.contains("undone"));
    assert_eq!((undone.len(), rest.len()), (1, 1));
    for lines in [undone, rest] {
        shelf.borrow_mut().insert(NOW.new_uuid(), (StoreOwner::default(), lines));
        meet(&mut both[1].store, &mut MemoryPlace::new(&shelf), NOW);
    }
    assert_eq!(filed(&both[1].store, "a", 1).state, filed(&both[0].store, "a", 1).state);
    assert_eq!(events(&both[1].store, id(&both[1].store, "a", 1)), ["rated", "undone"]);
}

#[test]
fn every_row_is_the_same_after_it_was_written_and_read() {
    let mut machine = Machine::new();
    let card = machine.card(0);
    rate(&mut machine.store, card, NOW, Rating::Good);
    for what in 0..8 {
        machine.note(0, what);
    }
    machine.quiz();
    machine.reject();
    machine.act(&Deed::Rename(0, 1), &[Shelf::default(), Shelf::default()]);
    machine.act(&Deed::Adopt(0), &[Shelf::default(), Shelf::default()]);
    for line in lines(&machine.store) {
        let read = hafal::store::parse_sync_line(line.as_bytes()).unwrap();
        assert_eq!(read.kept, None, "{line}");
        let again = read.row.map(SyncRow::write).unwrap().unwrap();
        assert_eq!(without_blank(&again), line);
    }
}

#[test]
fn equal_reviews_of_a_question_renamed_on_two_machines_count_once() {
    let (mut both, shelf) = two();
    for machine in &mut both {
        let card = id(&machine.store, "q", 1);
        rate(&mut machine.store, card, NOW, Rating::Good);
        machine.store.rename_questions(&[step("q", "r")], day(1)).unwrap();
    }
    meet_until_nothing_is_new(&mut both, &shelf);
    for machine in &mut both {
        assert_eq!(filed(&machine.store, "r", 1).state.reviews, 1);
        check(&mut machine.store);
    }
}

#[test]
fn a_question_that_gets_an_old_id_inherits_nothing_elsewhere_either() {
    let (mut both, shelf) = two();
    let [first, other] = &mut both;
    let card = id(&first.store, "q", 1);
    rate(&mut first.store, card, NOW, Rating::Good);
    meet(&mut first.store, &mut MemoryPlace::new(&shelf), NOW);
    meet(&mut other.store, &mut MemoryPlace::new(&shelf), NOW);
    first.store.rename_questions(&[step("q", "r")], day(1)).unwrap();
    file(&mut first.store, &[("q", 1, Some("satu")), ("r", 1, Some("satu"))]);
    let card = id(&first.store, "q", 1);
    // Its clock was set back.
    rate(&mut first.store, card, NOW.plus_ms(5), Rating::Again);
    meet_until_nothing_is_new(&mut both, &shelf);
    for machine in &both {
        let rating = |question| filed(&machine.store, question, 1).state.rating;
        assert_eq!((rating("q"), rating("r")), (Some(Rating::Again), Some(Rating::Good)));
    }
}

#[test]
fn a_blank_whose_words_are_corrected_keeps_its_history_on_every_machine() {
    let (mut both, shelf) = two();
    let [first, other] = &mut both;
    for (machine, days) in [(&mut *first, 0), (&mut *other, 1)] {
        let card = id(&machine.store, "q", 2);
        rate(&mut machine.store, card, day(days), Rating::Good);
    }
    meet(&mut first.store, &mut MemoryPlace::new(&shelf), day(2));
    let corrected: &[(&str, u32, Option<&str>)] =
        &[("a", 1, None), ("q", 1, Some("satu")), ("q", 2, Some("dwi")), ("q", 3, Some("tiga"))];
    file_at(&mut first.store, corrected, day(2));
    let card = id(&first.store, "q", 2);
    rate(&mut first.store, card, day(3), Rating::Good);
    // A machine that comes later, with no deck.
    let [first, other] = both;
    let mut all = [first, other, Machine::empty()];
    meet_until_nothing_is_new(&mut all, &shelf);
    for machine in &mut all {
        file_at(&mut machine.store, corrected, day(4));
        assert_eq!(filed(&machine.store, "q", 2).state.reviews, 3);
        check(&mut machine.store);
    }
    assert_eq!(states(&all[0].store), states(&all[1].store));
    assert_eq!(states(&all[0].store), states(&all[2].store));
}
