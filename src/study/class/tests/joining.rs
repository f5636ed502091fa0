//! Who joins, comes back, and is asked what.

use super::*;

#[test]
fn a_pupil_joins_by_code_and_name_and_is_known_by_a_token() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    let wrong = ClassRequest::Join(JoinRequest {
        code: "XYZ".to_owned(),
        name: "Sari".to_owned(),
        token: None,
        new_token: "t".to_owned(),
    });
    assert_eq!(hear(&mut class, &mut store, wrong), refused(JoinRefusal::WrongCode));
    for name in ["", " ", "a\u{200b}b", &"x".repeat(41)] {
        let reply = hear(&mut class, &mut store, join(name, "t"));
        assert_eq!(reply, refused(JoinRefusal::NoName), "{name:?}");
    }
    assert_eq!(hear(&mut class, &mut store, join(" Sari W. ", "t1")), joined("t1"));
    assert_eq!(hear(&mut class, &mut store, join("sari w", "t2")), refused(JoinRefusal::Held));
    let again = join_with("Sari W.", "t3", Some("t1"));
    assert_eq!(hear(&mut class, &mut store, again), joined("t1"));
    let other = join_with("Budi", "t4", Some("t1"));
    assert_eq!(hear(&mut class, &mut store, other), joined("t1"), "one browser, one pupil");
    assert!(class.look("t1", NOW).is_some() && class.look("t2", NOW).is_none());
    let names: Vec<String> = class.table(NOW).iter().map(|row| row.name.to_string()).collect();
    assert_eq!(names, ["Sari W."]);
    assert!(class.is_code("abc 234") && !class.is_code("") && !class.is_code("ABC23"));
}

#[test]
fn a_phone_is_passed_on_once_its_pupil_has_handed_in() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    hear(&mut class, &mut store, ClassRequest::HandIn { token: "t1".to_owned() });
    let same = join_with("Sari", "t2", Some("t1"));
    assert_eq!(hear(&mut class, &mut store, same), joined("t1"));
    let other = join_with("Budi", "t3", Some("t1"));
    assert_eq!(hear(&mut class, &mut store, other), joined("t3"));
    assert!(class.look("t1", NOW).is_some());
}

#[test]
fn only_those_on_the_roster_join_and_are_spelt_as_there() {
    let mut room = Room::new(None, Feedback::End);
    let rows = ["nama", "Siti Nur'aini", "Budi"];
    let rows = rows.iter().enumerate().map(|(at, name)| (at + 1, Ok(vec![(*name).to_owned()])));
    room.roster = Some(Roster::read(rows).unwrap());
    let mut store = room.store();
    let mut class = room.open(&store);
    let reply = hear(&mut class, &mut store, join("Ani", "t1"));
    assert_eq!(reply, refused(JoinRefusal::NotOnRoster));
    assert_eq!(hear(&mut class, &mut store, join("siti nuraini", "t1")), joined("t1"));
    let roster: Vec<(String, bool)> =
        class.roster().unwrap().into_iter().map(|(name, held)| (name.to_string(), held)).collect();
    assert_eq!(roster, [("Siti Nur'aini".to_owned(), true), ("Budi".to_owned(), false)]);
    assert_eq!(class.table(NOW)[0].name.as_str(), "Siti Nur'aini");
}

#[test]
fn a_name_that_the_teacher_frees_is_taken_up_where_it_was() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    let number = number_of(&mut class, "t1", "id");
    hear(&mut class, &mut store, answer("t1", number, 0, "Jakarta"));
    let nobody = ClassRequest::Free { name: "Budi".to_owned() };
    assert_eq!(hear(&mut class, &mut store, nobody), ClassReply::NoSuchPupil);
    let free = ClassRequest::Free { name: "sari".to_owned() };
    assert_eq!(hear(&mut class, &mut store, free), ClassReply::Done);
    assert!(class.look("t1", NOW).is_none() && !class.table(NOW)[0].held);
    assert_eq!(hear(&mut class, &mut store, answer("t1", 1, 0, "x")), ClassReply::Stranger);
    assert_eq!(hear(&mut class, &mut store, join("Sari", "t2")), joined("t2"));
    assert_eq!(number_of(&mut class, "t2", "id"), number);
    assert_eq!((class.table(NOW)[0].answered, room.records().len()), (1, 1));
}

#[test]
fn a_restart_finds_pupils_tokens_answers_and_their_places_again() {
    let room = Room::new(Some(600), Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    hear(&mut class, &mut store, join("Budi", "t2"));
    hear(&mut class, &mut store, ClassRequest::Free { name: "Budi".to_owned() });
    let number = number_of(&mut class, "t1", "eu");
    let one = NumberedAnswer { number, turn: 0, response: Response::One(2), doubt: true };
    let reply =
        hear(&mut class, &mut store, ClassRequest::Answer { token: "t1".to_owned(), answer: one });
    assert_eq!(reply, answered(AnswerReply::Kept));
    let before = class.look("t1", NOW).unwrap().sitting().numbered(number, NOW).unwrap();
    let rows = class.table(NOW);
    drop((class, store));
    let store = room.store();
    let mut class = room.open(&store);
    assert_eq!(class.table(NOW), rows);
    assert!(class.look("t2", NOW).is_none());
    let sitting = class.look("t1", NOW).unwrap().sitting();
    assert_eq!(sitting.numbered(number, NOW), Some(before.clone()));
    assert_eq!((before.given, before.doubt), (Response::One(2), true));
}

#[test]
fn each_pupil_has_an_order_of_questions_and_options_of_its_own() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    let mut orders = Vec::new();
    for number in 0..20 {
        let token = format!("t{number}");
        hear(&mut class, &mut store, join(&format!("P{number}"), &token));
        let sitting = class.look(&token, NOW).unwrap().sitting();
        let drawn = &sitting.quiz().attempt().drawn;
        let mut order: Vec<String> = drawn.iter().map(|it| it.question.id.clone()).collect();
        let eu = order.iter().position(|id| id == "eu").unwrap() + 1;
        order.push(format!("{:?}", sitting.numbered(eu, NOW).unwrap().shown.form));
        orders.push(order);
    }
    assert!(orders.iter().all(|order| order.len() == 5 && !order.contains(&"card".to_owned())));
    let seeds: Vec<u64> = room.records().iter().map(|it| it.attempt.rules.seed).collect();
    orders.sort();
    orders.dedup();
    assert!(orders.len() > 14, "{orders:#?}");
    assert!(seeds.iter().all(|seed| *seed < 1 << 53), "{seeds:?}");
    drop(class);
    let again = room.open(&store);
    assert_eq!(again.pupils.len(), 20);
}

#[test]
fn an_exam_draws_for_each_pupil_and_keeps_its_sections_in_order() {
    let mut room = Room::new(None, Feedback::End);
    room.exam = Some(
        r#"(exam: "E", decks: ["capitals"], sections: [(draw: 2, kinds: "text"), (draw: 1, kinds: "number")])"#,
    );
    let mut store = room.store();
    let mut class = room.open(&store);
    for number in 0..10 {
        hear(&mut class, &mut store, join(&format!("P{number}"), &format!("t{number}")));
    }
    for record in room.records() {
        let ids: Vec<&str> =
            record.attempt.drawn.iter().map(|drawn| drawn.question.id.as_str()).collect();
        assert_eq!((ids.len(), ids[2], record.attempt.exam()), (3, "pi", Some("e")));
    }
}

#[test]
fn more_time_is_for_all_who_have_not_handed_in_and_outlives_a_restart() {
    let room = Room::new(Some(60), Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    hear(&mut class, &mut store, join("Budi", "t2"));
    hear(&mut class, &mut store, ClassRequest::HandIn { token: "t2".to_owned() });
    let more = ClassRequest::MoreTime { seconds: 120 };
    assert_eq!(hear(&mut class, &mut store, more), ClassReply::Done);
    drop((class, store));
    let mut store = room.store();
    let mut class = room.open(&store);
    let sitting = class.look("t1", NOW).unwrap().sitting();
    assert_eq!(sitting.left(NOW), Some(180.0));
    assert_eq!(hear(&mut class, &mut store, ClassRequest::EndForAll), ClassReply::Done);
    assert!(class.is_over());
}
