//! Many requests at once, a store that refuses, and the table.

use super::*;

#[test]
fn many_requests_are_one_transaction_until_a_pupil_comes_twice() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    let mut requests: Vec<ClassRequest> =
        (0..30).map(|at| join(&format!("P{at}"), &format!("t{at}"))).collect();
    // The name of one who is not in yet, by another browser; then an answer of that pupil.
    requests.push(join("p3", "other"));
    requests.push(answer("t3", 1, 0, "x"));
    let replies = class.hear_all(requests, &mut store, NOW);
    let joins = replies.iter().filter(|reply| matches!(reply, ClassReply::Joined { .. })).count();
    assert_eq!((replies.len(), joins), (32, 30));
    assert_eq!(replies[30], refused(JoinRefusal::Held));
    assert!(matches!(replies[31], ClassReply::Answered(_)), "{:?}", replies[31]);
    let before = room.store();
    let all = (0..30).map(|at| {
        let token = format!("t{at}");
        let number = number_of(&mut class, &token, "id");
        answer(&token, number, usize::from(at == 3 && number == 1), "Jakarta")
    });
    let all: Vec<ClassRequest> = all.collect();
    let replies = class.hear_all(all, &mut store, NOW);
    assert!(replies.iter().all(|it| *it == answered(AnswerReply::Kept)), "{replies:?}");
    drop(before);
    assert_eq!(room.records().len(), 30);
}

#[test]
fn a_store_that_refuses_takes_nothing_of_a_batch_and_the_class_goes_on() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    let number = number_of(&mut class, "t1", "id");
    // A trigger refuses what is written, as a full disk would.
    let raw = rusqlite::Connection::open(room.folder.path().join("hafal.db")).unwrap();
    raw.execute_batch(
        "CREATE TRIGGER full BEFORE INSERT ON entries BEGIN SELECT raise(ABORT, 'full'); END",
    )
    .unwrap();
    let requests = vec![join("Budi", "t2"), answer("t1", number, 0, "Jakarta"), join("", "t3")];
    let replies = class.hear_all(requests, &mut store, NOW);
    let no_name = refused(JoinRefusal::NoName);
    assert_eq!(replies, [ClassReply::NotKept, ClassReply::NotKept, no_name]);
    assert_eq!((class.table(NOW).len(), class.table(NOW)[0].answered), (1, 0));
    raw.execute_batch("DROP TRIGGER full").unwrap();
    let replies = class.hear_all(
        vec![join("Budi", "t2"), answer("t1", number, 0, "Jakarta")],
        &mut store,
        NOW,
    );
    assert_eq!(replies, [joined("t2"), answered(AnswerReply::Kept)]);
}

#[test]
fn the_table_tells_how_far_and_how_well() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    let row = class.table(NOW.plus_ms(5_000)).remove(0);
    assert_eq!((row.answered, row.of, row.score, row.seen), (0, 4, None, 5.0));
    for (id, text) in [("id", "Jakarta"), ("jp", "Kyoto")] {
        let number = number_of(&mut class, "t1", id);
        hear(&mut class, &mut store, answer("t1", number, 0, text));
    }
    let number = number_of(&mut class, "t1", "pi");
    let unsure = NumberedAnswer { number, turn: 0, response: Response::Nothing, doubt: true };
    let unsure = ClassRequest::Answer { token: "t1".to_owned(), answer: unsure };
    assert_eq!(hear(&mut class, &mut store, unsure), answered(AnswerReply::Kept));
    let row = class.table(NOW).remove(0);
    assert_eq!(
        (row.answered, row.score, row.doubted, row.done),
        (2, Some(0.5), vec![number], false)
    );
    let states = class.look("t1", NOW).unwrap().sitting().states(NOW);
    assert_eq!(states[number - 1], (NumberedState::Open, true));
}

#[test]
fn the_class_is_full_at_five_hundred() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    let joins = (0..502).map(|at| join(&format!("P{at}"), &format!("t{at}"))).collect();
    let replies = class.hear_all(joins, &mut store, NOW);
    let full = replies.iter().filter(|it| **it == refused(JoinRefusal::Full)).count();
    assert_eq!((full, class.table(NOW).len()), (2, 500));
}
