//! What an answer, a claim and the end of the time come to.

use super::*;

#[test]
fn an_answer_is_kept_once_and_one_from_an_older_page_is_not() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t"));
    let number = number_of(&mut class, "t", "id");
    let mut say = |turn, text| hear(&mut class, &mut store, answer("t", number, turn, text));
    assert_eq!(say(0, "Bandung"), answered(AnswerReply::Kept));
    assert_eq!(say(0, "Bandung"), answered(AnswerReply::Same));
    assert_eq!(say(0, "Jakarta"), answered(AnswerReply::Conflict));
    assert_eq!(say(1, "Jakarta"), answered(AnswerReply::Kept));
    assert_eq!(say(1, ""), answered(AnswerReply::Conflict));
    assert_eq!(say(2, ""), answered(AnswerReply::Kept));
    let numbers = number_of(&mut class, "t", "pi");
    let mut say = |text| hear(&mut class, &mut store, answer("t", numbers, 0, text));
    assert_eq!(say("three"), answered(AnswerReply::Kept));
    let kept = &room.records()[0].entries;
    let count = |is: fn(&QuizEvent) -> bool| kept.iter().filter(|it| is(&it.event)).count();
    assert_eq!(count(|event| matches!(event, QuizEvent::Answered(_))), 3);
    assert_eq!(count(|event| matches!(event, QuizEvent::Skipped(_))), 1);
}

#[test]
fn what_cannot_be_read_is_explained_once_and_then_kept() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t"));
    let number = number_of(&mut class, "t", "pi");
    let mut say = |text| hear(&mut class, &mut store, answer("t", number, 0, text));
    assert_eq!(say("a pie"), answered(AnswerReply::Explain(vec![0])));
    assert_eq!(say("a pie"), answered(AnswerReply::Kept));
}

#[test]
fn after_handing_in_answers_stand_and_claims_are_kept() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t"));
    let number = number_of(&mut class, "t", "id");
    hear(&mut class, &mut store, answer("t", number, 0, "Batavia"));
    let claim = || ClassRequest::Claim { token: "t".to_owned(), number };
    assert_eq!(hear(&mut class, &mut store, claim()), ClassReply::NoClaim);
    let hand_in = || ClassRequest::HandIn { token: "t".to_owned() };
    assert_eq!(hear(&mut class, &mut store, hand_in()), ClassReply::Done);
    assert_eq!(hear(&mut class, &mut store, hand_in()), ClassReply::Done);
    for text in ["Batavia", "Jakarta"] {
        let reply = hear(&mut class, &mut store, answer("t", number, 1, text));
        assert_eq!(reply, answered(AnswerReply::Stands));
    }
    assert_eq!(hear(&mut class, &mut store, claim()), ClassReply::Claimed);
    assert_eq!(hear(&mut class, &mut store, claim()), ClassReply::NoClaim);
    let finished =
        room.records()[0].entries.iter().filter(|entry| entry.event == QuizEvent::Finished).count();
    assert_eq!(finished, 1);
}

#[test]
fn with_feedback_each_an_answer_stands_and_can_be_claimed_at_its_mark() {
    let room = Room::new(None, Feedback::Each);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t"));
    let number = number_of(&mut class, "t", "id");
    assert_eq!(
        hear(&mut class, &mut store, answer("t", number, 0, "x")),
        answered(AnswerReply::Kept)
    );
    assert_eq!(
        hear(&mut class, &mut store, answer("t", number, 0, "x")),
        answered(AnswerReply::Same)
    );
    assert_eq!(
        hear(&mut class, &mut store, answer("t", number, 1, "y")),
        answered(AnswerReply::Stands)
    );
    let claim = ClassRequest::Claim { token: "t".to_owned(), number };
    assert_eq!(hear(&mut class, &mut store, claim), ClassReply::Claimed);
}

#[test]
fn at_the_deadline_and_a_grace_all_is_handed_in_without_a_request() {
    let room = Room::new(Some(60), Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    hear_at(&mut class, &mut store, join("Budi", "t2"), NOW.plus_ms(30_000));
    let number = number_of(&mut class, "t1", "id");
    let in_grace = NOW.plus_ms(64_000);
    class.hand_in_overdue(&mut store, in_grace).unwrap();
    let reply = hear_at(&mut class, &mut store, answer("t1", number, 0, "Jakarta"), in_grace);
    assert_eq!(reply, answered(AnswerReply::Kept));
    let over = NOW.plus_ms(65_001);
    let late = hear_at(&mut class, &mut store, answer("t1", number, 1, "x"), over);
    assert_eq!(late, answered(AnswerReply::TimeUp));
    class.hand_in_overdue(&mut store, over).unwrap();
    let done: Vec<bool> = class.table(over).iter().map(|row| row.done).collect();
    assert_eq!((done, class.is_over()), (vec![true, false], false));
    let ends = room.records()[0]
        .entries
        .iter()
        .rev()
        .find(|entry| entry.event == QuizEvent::Finished)
        .map(|entry| entry.at);
    assert_eq!(ends, Some(NOW.plus_ms(60_000)));
    drop((class, store));
    let mut store = room.store();
    let mut class = room.open(&store);
    class.hand_in_overdue(&mut store, NOW.plus_ms(3_600_000)).unwrap();
    assert!(class.is_over(), "also what fell due while the server was down");
}

#[test]
fn a_clock_set_back_before_a_restart_gives_nobody_more_time() {
    let room = Room::new(Some(600), Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    let at = |minutes: i64| NOW.plus_ms(minutes * 60_000);
    assert_eq!(class.begins(at(-60)), at(-60), "nobody's time runs");
    hear(&mut class, &mut store, join("Sari", "t1"));
    hear_at(&mut class, &mut store, join("Budi", "t2"), at(4));
    let number = number_of(&mut class, "t1", "id");
    hear_at(&mut class, &mut store, answer("t1", number, 0, "Jakarta"), at(6));
    let class = room.open(&store);
    assert_eq!(class.begins(at(-60)), at(6), "what Sari kept binds Budi too");
    assert_eq!(class.begins(at(7)), at(7));
    let mut class = room.open(&store);
    hear_at(&mut class, &mut store, ClassRequest::HandIn { token: "t1".to_owned() }, at(8));
    assert_eq!(room.open(&store).begins(at(-60)), at(4), "who handed in binds nobody");
    let elsewhere = Moment { offset_s: 0, ..at(0) };
    assert_eq!(room.open(&store).begins(elsewhere), Moment { offset_s: 0, ..at(4) });
}

#[test]
fn a_class_without_a_time_limit_begins_when_its_clock_says() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    hear(&mut room.open(&store), &mut store, join("Sari", "t"));
    let before = NOW.plus_ms(-60_000);
    assert_eq!(room.open(&store).begins(before), before);
}
