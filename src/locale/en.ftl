# The interface in English. An id names what a message says, not where it is shown.

# The parts of a mistake's picture
check-error = error
check-warning = warning
check-help = help
check-clean =
    { $file }: { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }, no mistakes
check-mistakes =
    { $file }: { $mistakes ->
        [one] 1 mistake
       *[other] { $mistakes } mistakes
    } in { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }
check-more = … and { $count } more like this ({ $code })
failed = hafal could not finish: { $why }

# Mistakes in how a deck is written
syntax-behind = nothing may follow the last bracket: `{ $text }`
help-behind = remove it; a file holds one deck
syntax-missing-colon = a colon is missing after this name
syntax-semicolon = values are separated by commas, not by { $text }
help-close = close it with { $text }
syntax-invisible = there is an invisible character here ({ $code })
help-invisible = remove it, or replace it with a plain space
syntax-missing-comma = a comma is missing after this
syntax-stray-comma = this comma separates nothing
syntax-stray-colon = this colon separates nothing
syntax-equals = a name and its value are separated by a colon, not by =
syntax-curly = these are curly quotes; a deck uses straight quotes
syntax-single = these are single quotes; a deck uses double quotes
syntax-unclosed-text = this text has no closing quote
syntax-inner-quote = this quote ends the text, but more words follow
syntax-backslash = `{ $text }` means nothing in a text; write \\ for a backslash
syntax-open-bracket = a closing { $text } is missing here
syntax-wrong-bracket = this should be { $right }, not { $text }
syntax-stray-bracket = this `{ $text }` closes nothing
syntax-open-list = the list of questions is never closed
syntax-open-comment = this comment is never closed
syntax-too-deep = the brackets are nested too deeply here
syntax-ends = the deck ends before it is complete
syntax-number-size = this number is too large or too small
syntax-unreadable = this cannot be read as part of a question
syntax-empty = this deck is empty
syntax-no-question = a question needs round brackets around it; `{ $text }` has none
syntax-bare-kind = `{ $name }` is an answer; the question around it is missing
syntax-no-name = `{ $text }` needs a name in front of it
syntax-unknown-field = there is no field called `{ $name }` here
syntax-field-twice = `{ $name }` is given twice here
syntax-field-missing = `{ $name }` is missing
syntax-no-text = `{ $text }` must be a text in quotes
syntax-noted = an option is a text, or a text with the reason why it is wrong
syntax-pair = `{ $text }` is not a pair of texts
syntax-no-whole = `{ $name }` must be a whole number, not `{ $text }`
syntax-no-switch = `{ $name }` must be true or false, not `{ $text }`
syntax-no-group = `{ $name }` needs round brackets around its parts
syntax-no-list = `{ $name }` needs square brackets around its parts
syntax-sources = sources go in curly brackets, each with a key
syntax-passages = passages go in curly brackets, each with a key
syntax-no-kind = an answer needs its kind in front: Text, Number, Date, Choice …
syntax-unknown-kind = there is no kind of answer called `{ $name }`
syntax-kind-empty = `{ $name }` needs the right answer in brackets
syntax-needs-names = the parts of `{ $name }` need names
syntax-one-text = `{ $name }` takes one text
syntax-blanks-in-prompt = blanks go in the text of a Cloze, not in `ask`
syntax-truth-brackets = `{ $name }` is written without brackets
syntax-unopened-text = this text has no opening quote
syntax-foreign-comment = a comment begins with // in a deck, not with { $text }
syntax-no-names = the question and its answer need names in front: ask and answer
syntax-answers-apart = all wordings of an answer go in the brackets of one `{ $name }`
syntax-one-right = a Choice has one right option; if several are right, use Many
syntax-loose-options = the options and the right answer go together, in the brackets of Choice
syntax-other-word = `{ $name }` is called `{ $field }` in a deck
syntax-lettered-options = options have no letters: the right one is under `right`, all others under `wrong`
syntax-quoted-name = names are written without quotes
syntax-inner-field = `{ $name }` belongs to the question: it goes after the brackets of { $kind }
syntax-outer-field = `{ $name }` belongs to the answer: it goes in the brackets of { $kind }
syntax-kind-as-field = `{ $name }` is not a field: the answer is written with its kind, { $kind }
syntax-named-item = the items of a list have no names: `{ $text }`
syntax-numbered-items = the items are listed in their order, without numbers
syntax-curly-list = a list goes in square brackets, not in curly ones
syntax-pictures = a deck holds only text: no pictures, sounds or videos
syntax-time = a question has no time limit of its own
syntax-shuffle = hafal shuffles questions and options by itself
syntax-type = the kind of a question goes in front of its answer
syntax-both-truths = a statement is True or False, not both
syntax-case-anyway = capital letters make no difference to the marking, unless a Text is `exact`
syntax-spaces-anyway = spaces and punctuation make no difference to the marking, unless a Text is `exact`
syntax-order-anyway = the items of a List may be given in any order; for a fixed order there is Order
syntax-said-already = the question has its `{ $field }` already: `{ $name }` is not needed in the answer
syntax-kind-in-quotes = the answer itself needs no quotes, only the words in the brackets of { $name } do
syntax-essay = `{ $name }`: hafal cannot mark an essay
syntax-square-pairs = each pair goes in round brackets
syntax-pair-colons = a pair is two texts in round brackets, separated by a comma
syntax-pairs-as-texts = each pair is two texts in round brackets
syntax-joined = values are separated by commas, not by { $text }
syntax-no-open-bracket = an opening { $text } is missing here
syntax-before-question = nothing goes in front of a question: `{ $text }`
syntax-no-deck = a deck needs round brackets around it; `{ $text }` has none
syntax-semicolon-colon = a name and its value are separated by a colon, not by { $text }
syntax-not-round = the right answer goes in round brackets after `{ $name }`
syntax-backticks = these are backticks; a deck uses double quotes
syntax-json = this is JSON, not a deck
syntax-xml = this is XML or HTML, not a deck
syntax-gift = this is GIFT, not a deck
syntax-toml = this is TOML, not a deck
syntax-yaml = this is YAML, not a deck
syntax-pasted-list = a numbered list was pasted between the questions
syntax-plain-text = this is plain text, not a deck
syntax-no-frame = the questions need the frame of a deck around them

# Mistakes in what a deck means
flaw-no-wrong = `wrong` is empty: a choice needs something to choose from
flaw-no-right = `right` is empty: at least one option must be right
flaw-no-answer = no right answer is given
flaw-right-among-wrong = `{ $text }` is the right answer, but it is also listed as a wrong one
flaw-right-among-not = `{ $text }` is a right answer, so it cannot be a wrong one too
flaw-option-twice = `{ $text }` is listed twice
flaw-left-twice = `{ $text }` is on the left twice
flaw-empty-text = this text is empty
flaw-no-ask = this question asks nothing: `ask` is missing or empty
flaw-no-number = `{ $text }` cannot be read as a number
flaw-dot-groups = `{ $text }` could mean thousands or a decimal in this deck's language
flaw-negative-within = `within` cannot be negative
flaw-date-unquoted = a date needs quotes around it
flaw-need =
    `need` is { $need }, but there { $count ->
        [one] is 1 answer
       *[other] are { $count } answers
    }
flaw-too-few =
    there { $count ->
        [one] is 1
       *[other] are { $count }
    } here, but at least 2 are needed
flaw-no-blank = this text has no blank
flaw-empty-blank = a blank is empty
flaw-cloze-open = a blank is never closed
flaw-cloze-brace = this curly bracket has no partner
flaw-became-control = `{ $text }` was read as a control character; write \\ for a backslash
flaw-double-id = another question already has the id `{ $id }`
flaw-same-words = another question has the same words
flaw-same-question = the question on line { $line } has the same words and the same answer
flaw-contrary-keys = the question on line { $line } has the same words, but another answer
flaw-unknown-source = there is no source called `{ $name }`
flaw-source-twice = there are two sources called `{ $name }`
flaw-unknown-passage = there is no passage called `{ $name }`
flaw-passage-twice = there are two passages called `{ $name }`
flaw-empty-passage = the passage `{ $name }` has no text
flaw-level = a level is 1 to 5, not { $level }
flaw-points = points must be more than 0 and at most 100, not { $text }
flaw-both-ways = only Text and Card can be asked both ways, not { $kind }
flaw-newer = this deck is written for a newer hafal (format { $format })
flaw-language = `{ $text }` is no language tag
flaw-format = there is no such format
flaw-date-parts = a date is one text that begins with the year
flaw-date-form = `{ $text }` is not written as year-month-day
flaw-date-two = `{ $text }` can be read as two dates
flaw-no-day = there is no such day: { $month } has { $days } days
flaw-no-year = `{ $text }` has no year, which a Date needs
flaw-no-month = there is no month { $month }: a year has 12
flaw-year-zero = there is no year 0: 1 BC is followed by AD 1
flaw-before-christ = a Date has no years before Christ
flaw-two-years = `{ $text }` is not one date but a span of years

# What to write instead
help-write = write { $text }
help-fields = the fields here are { $names }
help-field-missing = add { $text }
help-pair = write ("left", "right")
help-sources = write sources: {"{"} "key": (title: "…", date: "2024-01-08") {"}"}
help-passages = write passages: {"{"} "key": "the text" {"}"}
help-no-passages = put the text before the questions, as passages: {"{"} "key": "the text" {"}"}, and name its key here
help-passage-names = the passages here: { $names }
help-empty-passage = put the text here that the questions are about
help-kinds = the kinds are { $names }
help-number-or-year = write Number({ $text }), or Date("{ $text }") for a year
help-number = write a number with digits and a point, such as { $example }
help-date = write year, month and day, or only the part you ask for: { $example }
help-no-answer = write { $example }
help-no-right = write { $example }
help-no-wrong = add two or three options, or use Text("…") for a typed answer
help-no-question = write (ask: "…?", answer: Text("…"))
help-right-among-wrong = remove it, or write a different wrong option
help-option-twice = remove one of them
help-need = write a number from 1 to { $count }
help-dot-groups = write { $thousand } for thousands, or { $decimal } for a decimal
help-cloze = put curly brackets around the words to fill in: { $example }
help-double-id = give each question its own id
help-remove-twin = remove one of the two
help-contrary-keys = remove one of the two, or make it ask something else
help-join-keys = remove one of the two or, if both are right, join them: { $text }
help-same-words = give one of them an id: { $text }
help-source = write the key of a source, then the place in it: { $text }
help-newer = install a newer hafal, or ask the author for the older format
help-remove = remove it
help-field-twice = keep one of them
help-inner-field = move it after the closing bracket of the answer
help-outer-field = move it into the brackets of the answer
help-no-text = write it as one text in quotes: "…"
help-level = write a number from 1 (easy) to 5 (hard), such as level: 3
help-points = write a number, such as points: 2
help-switch = write { $name }: true or { $name }: false
help-pictures = remove it; describe what to see, or point to a sheet: ask: "Look at picture 3: …?"
help-time = remove it; for the whole quiz: hafal quiz --time 20m
help-shuffle = remove it; to keep the order: hafal quiz --in-order
help-type = remove it, and name the kind there, as in answer: Text("…")
help-essay = write { $text }: learners compare and mark themselves
help-both-truths = write the one that is right; for options to choose from: Choice(right: "…", wrong: ["…"])
help-both-truths-words = write the one that is right: True or False; for options to choose from: { $example }
help-language = write the tag of the language: "id" for Indonesian, "en" for English, "de" for German
help-name = write what it is in front of it: why:, hint: or from:, as in { $text }
help-needs-names = say which is right, as in { $text }
help-one-text = join them into one text, or use Text for several right wordings
help-joined = put the values that are right in one pair of brackets, separated by commas
help-heading = a line of your own begins with //
help-json = to make a deck of it: hafal import FILE --from json -o DECK.ron
help-other-format = to make a deck of it: hafal import FILE -o DECK.ron (formats: hafal import --help)
help-pasted-list = save the list as a file of its own; to make questions of it: hafal import LIST.txt -o DECK.ron
help-as-deck = write it as a deck: (title: "…", questions: [(ask: "…?", answer: Text("…")), …])
help-no-frame = write (title: "…", questions: [ … ]) with the questions in the square brackets
help-date-words = a date is a year, a month of it or a day; ask for other words with { $text }
help-date-two = write { $first } for { $one }, or { $second } for { $other }
help-no-month = correct the month, and write year-month-day: { $example }
help-no-day = correct the day, and write year-month-day: { $example }
help-before-christ = ask for it as words: { $text }
help-two-years = ask for one of them, or for both as words: { $text }
help-cloze-gap = write the missing word in curly brackets in its place: { $example }
help-empty = see how a deck is written: hafal decks tour --source

# Decks that cannot be loaded
deck-missing = there is no deck called { $name }
help-deck-near = did you mean { $name }?
try-decks = list the decks there are: hafal decks
deck-folder-empty = the folder { $name } has no decks (*.ron)
deck-gone = { $file } does not exist
deck-forbidden = you do not have permission to read { $file }
deck-unreadable = { $file } cannot be read: { $why }
deck-is-exam = { $file } is an exam, not a deck: it can be asked, shown, printed, checked and analysed (hafal quiz, show, paper, check, items)
deck-no-file = { $file } is neither a file nor a pipe
deck-too-large = { $file } is too large: { $size } MiB, and the limit is 64
deck-utf-16 = { $file } is UTF-16; save it as UTF-8
deck-not-utf-8 = { $file } is not UTF-8 from line { $line } on; save it as UTF-8
deck-word = { $file } is a Word document, not a deck: bring it in with hafal import, or copy its text into a plain file
deck-excel = { $file } is a spreadsheet, not a deck: save it as CSV, then bring it in with hafal import
deck-odt = { $file } is an OpenDocument text, not a deck: save it as plain text, then bring it in with hafal import
deck-old-office = { $file } is an old Word or Excel file, not a deck: save it as plain text or CSV, then bring it in with hafal import
deck-rtf = { $file } is rich text (RTF), not a deck: save it as plain text in UTF-8
deck-pdf = { $file } is a PDF, not a deck: copy its text into a plain file, then bring it in with hafal import
deck-media = { $file } is a picture, sound or video, not a deck: a deck is plain text
deck-html = { $file } is a web page, not a deck: a deck is plain text
deck-apkg = { $file } is an Anki package, not a deck: name it .apkg, then bring it in with hafal import
deck-archive = { $file } is a packed archive, not a deck: unpack it first
deck-database = { $file } is a database, not a deck: a deck is plain text
deck-empty = there are no questions in { $name }
two-decks = two decks are called { $name }
help-two-decks = give one of them an id in its first lines: id: "…"

# The store
no-home = hafal cannot find a home directory to keep scores in
help-no-home = name a place with --data DIR or HAFAL_DATA
class-missing = there is no class { $name }
help-class-near = did you mean --class { $name }?
help-class-none = there is no class yet; hafal quiz EXAM --class NAME --as LEARNER makes one, and so does hafal log import FILE --class NAME
help-class-list = the classes are { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }
zone-unknown = there is no time zone called { $zone } (TZ): days end at 04:00 UTC until TZ names one, such as TZ=Asia/Jakarta
zone-no-folder = the time zone { $zone } (TZ) was not found, since this machine has no /usr/share/zoneinfo (package tzdata): days end at 04:00 UTC until then
zone-unreadable = the time zone in { $path } cannot be read: days end at 04:00 UTC until TZ names one, such as TZ=Asia/Jakarta
store-waiting = waiting for another hafal to finish writing …
store-not-hafal = { $path } belongs to another program; hafal left it unchanged
store-newer = { $path } was written by a newer hafal (version { $version }); this one left it unchanged
store-not-sqlite = { $path } is not a database; hafal left it unchanged
store-cut-short = { $path } is cut short; look for a copy in the folder backups beside it, move the damaged file away, then run hafal restore COPY
store-damaged = { $path } is damaged; look for a copy in the folder backups beside it, move the damaged file away, then run hafal restore COPY
store-read-only = { $path } cannot be written
store-full = { $path } could not be written: { $why }; your earlier answers are kept
store-busy = another program is using { $path }
store-unreadable = { $path } cannot be read: { $why }

# Reasons for a failure that the system gives
why-full = the disk is full
why-large = the file would become too large
why-forbidden = permission denied
why-io = the disk or the device reported an error
why-read-only = it is read-only
why-gone = there is no such file or folder
why-folder = it is a folder
why-no-folder = part of the path is not a folder
why-exists = it already exists
why-open = the database could not be opened
why-many-files = too many files are open
why-long-name = the name is too long
why-links = the links go round in a circle
why-closed = the output is closed

# Asking
quiz-time-up = Time is up.
quiz-hint = Hint: { $hint }
quiz-no-hint = This question has no hint.
quiz-skipped = Skipped.
quiz-claimed = Noted: you say you were right.
quiz-claim-none = There is no earlier answer to claim.
quiz-claim-full = That answer already has full marks.
quiz-claim-number = Say which answer, by the number of its question: :right 3
quiz-claim-unanswered = You gave no answer to question { $number }.
quiz-claim-only = Here you can only claim an answer, such as :right 3. An empty line ends.
quiz-none-put = No question is being asked: go back to one by its number, or hand in.
quiz-turned-to = Answer it again, or :skip to keep the answer you gave.
quiz-claim-twice = You have already claimed that answer.
quiz-claim-later = You can claim an answer only after its feedback.
quiz-back-none = There is no question before this one.
quiz-back-stands = The previous answer is already marked; you cannot change it.
quiz-unfit = That belongs to another question.
quiz-left = Stopped. Continue with: { $command }
quiz-moved =
    { $deck }: { $count ->
        [one] 1 question was reworded; its history is kept.
       *[other] { $count } questions were reworded; their history is kept.
    }
quiz-none-match = no question of this deck matches
help-tags = its tags are: { $tags }
quiz-nothing-wrong = You answered nothing wrong last time.
resume-nothing = there is no unfinished attempt to resume
help-resume-nothing = start a new one: hafal quiz
help-resume-as = { $name } left one unfinished; go on with it with { $flag }
resume-lost =
    { $count ->
        [one] 1 question is
       *[other] { $count } questions are
    } no longer in the deck and { $count ->
        [one] counts
       *[other] count
    } 0.

# Marks
feedback-no-answer = no answer
feedback-partly = right in part: { $reached } of { $of }
mark-right = right
mark-slip = almost
mark-partly = partly
mark-wrong = wrong
feedback-order = right order:
feedback-almost = , almost: { $diff }
slip-more = right, and more than was asked: { $more }
slip-bare = right; this is the whole name
slip-plural = right but for singular or plural
slip-nya = right but for “-nya”
slip-old-spelling = right but for the old or new spelling
slip-short-doubling = right; the 2 means that the word is said twice
feedback-of = { $right } of { $of }
feedback-missing = missing: { $missing }
feedback-missing-some = missing { $count } of these: { $missing }
feedback-right = right: { $right }
feedback-given = you: { $given }
feedback-not-known = not known
note-no-number = this could not be read as a number
note-no-date = this could not be read as a date
note-read-as = read as { $value }
note-read-as-and = read as { $value }: { $part }
note-year-right-month-wrong = the year is right, the month is not
note-year-right-month-missing = the year is right, the month is missing
note-year-right-rest-missing = the year is right, day and month are missing
note-month-right-day-wrong = month and year are right, the day is not
note-month-right-day-missing = month and year are right, the day is missing
note-month-right-many-days = month and year are right, but one day was asked, not several
note-unit = the question asks for { $unit }
note-item-twice = { $item } is counted once
note-cancels = { $count ->
    [one] the wrong pick cancels a right one
   *[other] { $count } wrong picks cancel { $count } right ones
}

# The result
result-points = { $points } of { $of } points
result-of = { $points } of { $of }
result-own-points = , { $points } by your own word
result-passed = passed ({ $needed } needed)
result-failed = not passed ({ $needed } needed)
result-seed = seed { $seed }
result-hinted = { $count } with a hint
result-claimed = { $count } claimed as right
result-late = { $count } after the deadline
result-skipped = { $count } skipped
result-again = Look at these again
result-you = you
result-right = right
result-nothing = no answer
result-put-off = skipped
result-with-hint = with a hint
result-own-word = claimed as right
result-too-late = after the deadline
result-earlier = Earlier   { $earlier }  now { $now }
result-only-these = Only these again: { $command }
result-all = All questions: { $command }
time-seconds = { $s } s
time-minutes = { $min } min { $s } s
time-hours = { $h } h { $min } min

# Scores
scores-none = No attempts yet. Start one: hafal quiz
scores-no-attempt = there is no attempt { $name }
try-scores = list the attempts there are: hafal scores
scores-trend = trend
scores-dropped = Attempt { $number } is dropped: no list shows it, and --resume skips it. To take that back: { $command }
scores-restored = Attempt { $number } is in the lists again, and can be resumed.
scores-drop-finished = attempt { $number } is finished; only an unfinished attempt can be dropped
scores-was-dropped = attempt { $number } was dropped
help-scores-was-dropped = to take that back: { $command }
scores-not-dropped = attempt { $number } was not dropped
scores-unfinished = unfinished, { $answered } of { $of } answered
scores-attempt = attempt { $number }, { $when }

# Item analysis: `hafal items`.
items-none = Nobody has finished it yet. Once learners have, this page says which questions to look at.
items-several = there are attempts at several exams or decks
help-items-several = name one of them: { $names }
items-under-exam = These questions were answered in an exam: { $commands }
items-learners =
    { $count ->
        [one] 1 learner
       *[other] { $count } learners
    }
items-mean = mean { $share }
items-sd = standard deviation { $share }
items-alpha = alpha { $figure }
items-sem = standard error { $share }
items-column-n = asked
items-column-mean = mean
items-column-discrimination = discrimination
items-column-groups = top-bottom
items-column-question = question
items-figures =
    { $count ->
        [one] asked once
       *[other] asked { $n } times
    }, mean { $mean }, discrimination { $discrimination }, top less bottom group { $groups }
items-figures-few =
    { $count ->
        [one] asked once
       *[other] asked { $n } times
    }, mean { $mean }
items-all-few = Fewer than { $few } learners were asked each question: too few to say which of them is bad.
items-some-few =
    { $count ->
        [one] One question was asked of fewer than { $few } learners: too few to say anything about it.
       *[other] { $count } questions were asked of fewer than { $few } learners: too few to say anything about them.
    }
items-look = To look at
items-look-none = No question stands out: nothing to do.
items-legend = Discrimination: how far those who know the rest know this one too, from -1 to 1; 0.3 and more is good. Top and bottom group: the 27% of learners with the most and with the fewest points.
items-options = picked by
items-picked = all
items-upper = top
items-lower = bottom
items-upper-of = top { $count }
items-lower-of = bottom { $count }
items-all = All questions
items-plot = Difficulty and discrimination: one mark per question
items-do-plot = Look at the lowest marks first: at those below 0, learners who know the rest get the question wrong.
items-axis-mean = mean: hard on the left, easy on the right
items-picks =
    picked by { $picked ->
        [one] 1 learner
       *[other] { $picked } learners
    }, { $upper } of the top and { $lower } of the bottom group
items-right = right
items-wrong = wrong
items-flag-few = too few
items-flag-negative = negative
items-flag-hard = hard
items-flag-easy = easy
items-flag-unused = unused
items-few =
    { $count ->
        [one] only 1 learner was asked this
       *[other] only { $count } learners were asked this
    }; it takes { $few } to judge a question.
items-negative = those who know the rest get this one wrong. Is the key right? If not, correct it and run: hafal remark
items-hard = hardly better than guessing. Was it taught, and is it asked clearly?
items-easy = nearly everybody knows it. It does not tell learners apart; keep it only as a warm-up.
items-unused =
    { $count ->
        [one] nobody picked { $options }. Replace it with a mistake that learners do make.
       *[other] nobody picked { $options }. Replace them with mistakes that learners do make.
    }

# Statistics. Each chart has one message for what it shows, and one (-do-) for what to do about it.
stats-title = Statistics
stats-none = No reviews yet. Start with: hafal drill
stats-months = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
stats-weekdays = Mon Tue Wed Thu Fri Sat Sun
stats-reviews =
    { $count ->
        [one] 1 review
       *[other] { $shown } reviews
    }
stats-cards =
    { $count ->
        [one] 1 card
       *[other] { $shown } cards
    }
stats-days =
    { $count ->
        [one] 1 day
       *[other] { $shown } days
    }
stats-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $shown } minutes
    }
stats-times =
    { $count ->
        [one] once
        [2] twice
       *[other] { $shown } times
    }
stats-answers =
    { $count ->
        [one] { $shown } answer
       *[other] { $shown } answers
    }
stats-range = { $from } to { $to }
stats-under = under { $to }
stats-or-more = { $from } or more
stats-recall-in-words = { $share } remembered, { $expected } predicted, { $reviews }
stats-hard-in-words = Forgotten { $times }, chance of recall { $recall }: { $ask }
stats-today = today
stats-hour = { $hour }:00
stats-week = week of { $date }
stats-calendar = Reviews per day: { $reviews } on { $days }
stats-practised = , and { $shown } more in practice
stats-do-streak-none = No reviews today or yesterday; a few each day last longest: hafal drill
stats-do-streak-open = { $days } in a row, the longest { $longest }; none yet today: hafal drill
stats-do-streak-today = { $days } in a row, the longest { $longest }; today is done
stats-time-spent = Minutes per day: { $time } in all, { $longest } on the longest day
stats-do-time = At your pace, 10 minutes are enough for about { $reviews }{ $today }
stats-do-time-today = ; today's cards take { $time }: hafal drill
stats-retention = You remember { $share } where { $expected } was predicted, in { $reviews }
stats-retention-none = Remembered and predicted: no card has been reviewed on two different days yet
stats-do-fit-unknown = There are too few reviews to judge the predictions; it takes 100
stats-do-fit-late = Cards come too late for you: hafal optimize
stats-do-fit-soon = Cards come sooner than you need: hafal optimize
stats-do-fit-good = The predictions fit you: nothing to do
stats-predicted = predicted
stats-remembered = remembered
stats-agree = where both agree
stats-many = { $count } reviews or more
stats-few = fewer than { $count }
stats-periods = Remembered, predicted and number of reviews, by day, week and month
stats-do-periods-low = This week is below the others: try fewer new cards, hafal drill --new 5
stats-do-periods-steady = Steady: carry on
stats-by-day = by day
stats-by-week = by week
stats-by-month = by month
stats-forecast = Due in the next 30 days: { $cards }, at most { $most } on one day ({ $date })
stats-forecast-none = Due in the next 30 days: nothing
stats-about = , about { $time }
stats-do-overdue = Due now: { $cards }, { $late } of them late{ $about }: hafal drill
stats-do-due = Due today: { $cards }{ $about }: hafal drill
stats-do-due-later = Nothing is due today; the next card is due on { $date }
stats-do-due-new = There is time for new cards: hafal drill
stats-do-due-nothing = Nothing to do
stats-stability = Stability, the time until recall falls to 90%: half of the cards have { $days } or more
stats-do-weak = { $cards } below a week: a break would cost you these first, hafal drill
stats-do-firm = No card is below a week: there is room for new ones, hafal drill
stats-do-firm-done = No card is below a week: nothing to do
stats-difficulty = Difficulty from 1 to 10: half of the cards have { $middle } or more
stats-do-difficult = { $cards } at 8 or more: a hint would help, or two smaller questions
stats-do-easy = No card is at 8 or more: nothing to do
stats-axis-days = days
stats-axis-difficulty = difficulty
stats-axis-cards = cards
stats-hardest = Hardest questions: how often you forgot them, and your chance of recall today
stats-do-hardest = A question you forget again and again needs a hint, or two smaller questions
stats-do-leeches = A leech is a card you forgot 8 times or more: reword it, or split it in two
stats-leech = leech
stats-forgotten = forgotten
stats-recall = recall
stats-question = question
stats-confusions = Answers you mix up
stats-do-confusions = Put the two side by side: what does one have that the other lacks?
stats-confusion = { $given } for { $right }
stats-hours = Answers by hour of the day: most at { $hour }
stats-do-hours-same = No hour is better than another so far: choose the one that suits you
stats-do-hours = Best at { $best } ({ $high }), worst at { $worst } ({ $low }): do the hard cards at your best hour
stats-headline = { $date }: { $seen } of { $cards } seen
stats-headline-away = { $date }: none of the decks that these reviews belong to is here. Open one: hafal drill FILE
stats-topics = How much of each topic you would recall today
stats-do-topics = Begin with the first: { $command }
stats-topic = topic
stats-in-topic = cards
stats-unseen = not seen yet
stats-drill = to work on it
topics-not-seen = not seen yet
topics-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
topics-unseen = { $count ->
    [one] 1 not seen yet
   *[other] { $count } not seen yet
}
stats-name-reviews = reviews
stats-name-practice = in practice
stats-name-minutes = minutes
stats-name-answers = answers
stats-given = given
stats-right = right
stats-how-often = how often
stats-chart = The figures as a table
stats-day = day
stats-time = time

# Decks
decks-questions =
    { $count ->
        [one] 1 question
       *[other] { $count } questions
    }
decks-last = last { $score }
decks-gone = gone
decks-broken = has mistakes: hafal check { $name }
decks-exams = Exams
decks-exam-asked = { $questions }, { $points }
show-section = Section { $number }
show-draws = draws { $draw } of { $of }
show-draws-all =
    { $count ->
        [one] asks this question
       *[other] asks all { $count }
    }
show-each = { $points } each
show-penalty = a wrong answer costs { $share }
show-seed-deck = { $file } is a deck, and only an exam has variants
help-show-seed-deck = leave --seed out
decks-help = Start one: hafal quiz NAME. See how a deck is written: hafal decks tour --source
menu-what = What would you like to do?
menu-continue = Continue
menu-answered = { $count } of { $of } answered, { $deck }
menu-drill = Drill
menu-nothing-due = nothing is due now
menu-quiz = Quiz
menu-quiz-command = hafal quiz DECK
menu-choose-deck = choose a deck
menu-exam = Exam
menu-exam-in = { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }, { $deck }
menu-stats = Statistics
menu-stats-what = what your reviews add up to
menu-which = Which deck? ({ $command })
menu-quiz-deck = hafal quiz DECK -n { $count }
menu-start =
    hafal is a quiz and flashcard trainer: it asks, marks, explains, and keeps your scores.
    Start:          hafal quiz
    Other decks:    hafal decks
    Everything:     hafal --help

# The command line
usage-help = see hafal --help
usage-near = did you mean { $text }?
usage-unknown-flag = there is no flag { $flag } here
usage-unknown-command = there is no command { $name }
usage-meant = hafal has no command `{ $name }`: { $meant }
meant-deck = to be asked its questions, `hafal quiz { $deck }`; a few every day, `hafal drill { $deck }`
meant-drill = to be asked what is due, `hafal drill`
meant-begin = to be asked what is due, `hafal drill`; to take a quiz, `hafal quiz`
meant-quiz = to take a quiz, `hafal quiz`
meant-exam = to take a quiz, `hafal quiz`; to learn for the day of an exam, `hafal plan DECK DATE`; to put an exam together, `hafal new --exam FILE`
meant-resume = to continue a quiz that you left, `hafal quiz --resume`
meant-scores = to see your scores, `hafal scores`; the history of a question, `hafal info DECK QUESTION`
meant-stats = to see what your reviews add up to, `hafal stats`
meant-due = to count what is due today, `hafal due`
meant-plan = to learn for the day of an exam, `hafal plan DECK DATE`
meant-ready = to see how ready you are for an exam, `hafal ready`
meant-find = to find questions by their words, `hafal find WORD`
meant-info = to see the history of a question, `hafal info DECK QUESTION`
meant-decks = to list the decks, `hafal decks`
meant-new = to start a deck, `hafal new DECK`
meant-add = to add a question to a deck, `hafal add DECK`
meant-edit = a deck is a text file; change it in your editor, then `hafal check DECK`; while you drill, `:edit`
meant-check = to find every mistake in a deck, `hafal check DECK`
meant-fmt = to format a deck in one style, `hafal fmt DECK`
meant-show = to print a deck as readable text, `hafal show DECK`
meant-paper = to print sheets of an exam or a deck, `hafal paper EXAM -o SHEETS.html`; to put an exam together, `hafal new --exam FILE`; to read a deck here, `hafal show DECK`
meant-mark = to mark a table of answers to printed sheets, `hafal mark SHEETS.key.json ANSWERS.csv`
meant-items = to see which questions of an exam were bad, `hafal items EXAM`
meant-import = to import questions from another program, `hafal import FILE`; to be asked those of a deck, `hafal quiz DECK`
meant-export = to export a deck to another program, `hafal export DECK --to FORMAT`
meant-flagged = to list the flagged questions, `hafal flagged`; to flag the one you are asked, `:flag WHY`
meant-disputes = to list the answers claimed as right, `hafal disputes`
meant-remark = to mark past attempts again, `hafal remark DECK`
meant-optimize = to fit the memory model to your reviews, `hafal optimize`
meant-backup = to copy everything hafal keeps, `hafal backup FILE`
meant-restore = to replace everything hafal keeps with a backup, `hafal restore FILE`
meant-undo = to take back the last step of a drill, `hafal drill --undo`
meant-delete = to drop an unfinished quiz, `hafal scores --drop ID`; a deck is a file of yours to delete, and `hafal orphans --delete` then deletes its reviews; to start a card again as new, `:forget` while you drill; to clear a planned exam, `hafal plan DECK --clear`
meant-suspend = while you drill, `:suspend` stops asking a card and `:bury` puts it off until tomorrow; to ask it again, `hafal info DECK QUESTION --resume`
meant-help = to see every command, `hafal --help`; the manual, `hafal man`
meant-version = to see the version, `hafal --version`
meant-menu = for the menu, `hafal` alone
meant-config = retention and new cards a day are set in config.ron, see `hafal man`; the language, `hafal --lang en`
usage-no-value = { $flag } needs a value
usage-bad-value = { $flag } cannot be { $value }
usage-values = it can be { $values }
usage-conflict = { $flag } and { $other } cannot be used together
usage-too-many = { $text } is one argument too many
usage-twice = { $flag } was given twice
usage-missing = { $flag } is missing
usage-other = hafal cannot read this command line
usage-number = write a whole number, 1 or more
usage-kind = the kinds are text, number, date, truth, choice, many, list, order, match, cloze, card
usage-level = write 1 to 5, or a range such as 2..4
usage-seed = write a whole number from 0 to 9007199254740991
usage-time = write a time such as 20m, 1h30m or 90s
usage-pass = write a percentage such as 75%
usage-result = write it as 78%, 78 or 39/50
usage-now = write a time such as 2026-11-24T09:00:00+07:00
usage-learner = a learner's name has 1 to 40 visible characters
usage-class = a class's name has 1 to 64 letters, digits, hyphens, underscores and dots, and does not begin with a dot

# Help and manual
help-hafal = Quiz and flashcard trainer: decks that a teacher can type, fair marking, scores kept on your computer.
help-usage = Usage:
help-usage-options = [OPTIONS]
help-usage-command = [COMMAND]
help-values = { $values }
help-values-default = { $values }; default: { $default }
help-options = Options
help-arguments = Arguments
help-commands = Commands
help-group-learn = Learn
help-group-write = Write
help-group-keep = Keep
help-more = For one command: hafal COMMAND --help. For scripts: hafal man
help-all-help = Show this help
help-all-version = Show the version
help-all-data = Keep scores in DIR instead of the usual place (also HAFAL_DATA)
help-all-class = Use the store of a class instead of your own
help-all-lang = Set the language of the interface, instead of the locale's
help-all-plain = Read and write plain lines, for pipes and screen readers
help-all-now = Set the time, for scripts
help-all-json = Print JSON, for scripts
help-quiz = Ask questions, mark the answers, keep the score
help-quiz-decks = Decks to ask: names, paths or folders; without any, ten questions from a built-in deck
help-quiz-questions = Ask at most N questions
help-quiz-tag = Only questions with this tag (can be repeated)
help-quiz-not-tag = No questions with this tag (can be repeated)
help-quiz-kind = Only questions of this kind (can be repeated)
help-quiz-level = Only questions of this level: 2, or 2..4
help-quiz-in-order = Ask in the deck's order, without shuffling
help-quiz-seed = Draw and shuffle as in the attempt with this seed
help-quiz-time = Set a deadline, at which the quiz ends: 20m, 1h30m, 90s
help-quiz-pass = Set the share of points needed to pass: 75%; below it, exit with 1
help-quiz-feedback = When to show what was right: after each answer (unless an exam says otherwise), at the end, or never
help-quiz-as-choices = Turn typed questions into choices
help-quiz-wrong = Only questions whose latest answer earned less than full marks
help-quiz-no-review = Keep these answers from changing what a drill asks next
help-quiz-as = Keep the attempt under a learner's name; it says nothing about what you know
help-quiz-resume = Continue the latest unfinished attempt
help-quiz-web = Ask in the browser instead of the terminal
help-drill = Ask each card just before it is forgotten
help-drill-decks = Decks to drill: names, paths or folders; without any, every deck ever drilled
help-drill-new = At most N new cards a day, over all decks (default: 20)
help-drill-limit = At most N cards
help-drill-minutes = Ask no more cards after this many minutes
help-drill-tag = Only cards with this tag (can be repeated)
help-drill-as-choices = Ask a typed card as a choice in its first two reviews
help-drill-cram = Practise cards that are not due, without changing the schedule
help-drill-hardest = With --cram: ask the hardest first
help-drill-count = With --cram: count the answers as reviews
help-drill-web = Ask in the browser instead of the terminal
help-drill-undo = Undo the last action, and ask nothing
help-due = Count what is due today, one line per deck
help-due-decks = Decks: names, paths or folders; without any, every deck ever drilled
help-log = Export reviews as JSON lines, or import them
help-log-way = Import, or export to standard output
help-log-attempts = Export attempts and flags too, not only reviews
help-log-learner = Name the learner of imported attempts that have none
help-log-names = For import: the file to read, or - for standard input; for export: decks or exams, or none for all
help-sync = Sync attempts and reviews between several machines
help-sync-place = An existing folder, on a stick or in a cloud, or postgres://USER@HOST/DATABASE; without it, `sync` in config.ron
help-sync-learner = Name the learner of attempts that have none, as they are sent
help-sync-dry-run = Say what would be sent and received, and change nothing
help-sync-schema = Print the SQL that sets up a PostgreSQL database for a school
help-sync-json = Print the figures as JSON
help-rebuild = Compute the memory of every card again from the log
help-stats = Show what your reviews add up to: days, retention, forecast, hard questions
help-stats-decks = Decks: names, paths or folders; without any, every deck ever drilled
help-stats-html = Write a page for a browser to FILE
help-find = Find questions by their words: their line in the deck, and how well you know them
help-find-words = Words, or parts of words, of the prompt, answers, options, tags or id; the last of several may be a deck
help-find-flagged = Only flagged questions; no word is needed then
help-find-suspended = Only suspended questions; no word is needed then
help-info = Show a question's whole history, and what comes next
help-info-deck = The deck
help-info-question = The question: its id, its number, or some of its words
help-info-resume = Ask it again after it was suspended or put off
help-info-unflag = Mark its flags as settled
help-flagged = List the questions flagged for their author, and why
help-flagged-decks = Decks: names, paths or folders; without any, every deck ever drilled
help-optimize = Fit the memory model to your own reviews
help-orphans = List reviews of questions that no deck has any more
help-orphans-delete = Delete them for good
help-backup = Copy everything hafal keeps into one file
help-backup-file = The file to write; it must not exist yet
help-restore = Replace everything hafal keeps with a backup
help-restore-file = The backup; a daily copy will do
help-plan = Set the date of an exam: drills then prepare for that day
help-plan-deck = The deck; without one, list the planned exams
help-plan-date = The day of the exam, such as 2026-12-10 or "10 December 2026"
help-plan-minutes = Minutes a day (default: 15, or as planned before)
help-plan-clear = Stop planning for the exam
help-ready = Show how ready you are for an exam, and what score to expect
help-ready-result = Keep the exam's result (78%, 78 or 39/50), and compare it with the forecast
help-ready-decks = Decks: names, paths or folders; without any, every deck with an exam
help-scores = List your attempts, or show one in full
help-scores-which = A deck, or an attempt: its number, last, or its UUID
help-scores-csv = Print a table for spreadsheets: a row for each attempt, and a column for each question where all have the same ones
help-scores-drop = Drop an unfinished attempt: no list shows it, and --resume skips it
help-scores-undrop = Take back a drop
help-decks = List the decks, or show one in detail
help-decks-deck = The deck to show
help-decks-source = Print the deck's own text, to learn from or to copy
help-check = Find every mistake in a deck, and say what to write instead
help-check-decks = Decks to check: names, paths or folders
help-new = Start a deck, or an exam
help-new-file = The file to write; it must not exist yet
help-new-exam = Put an exam together: its decks, sections and rules
help-add = Add a question to a deck, part by part, with a preview
help-add-deck = The deck's file
help-disputes = List the answers that learners claimed as right, and accept them
help-disputes-decks = Decks; without any, every deck ever asked
help-disputes-reject = Reject the claims with these numbers: they are not listed again
help-disputes-accept = Write claims into the deck as right answers: those with these numbers, or all
help-mark = Mark printed sheets from a table of answers
help-mark-key = The key that `hafal paper` wrote beside the sheets
help-mark-answers = The table: name, sheet, then the numbers of the questions
help-mark-force = Let new answers replace those kept of the same learner on the same sheet
help-remark = Mark past attempts again with the decks as they are today
help-remark-name = The deck, or the exam
help-remark-dry-run = Show what would change, and change nothing
help-items = Analyse questions by the answers of many learners: which are hard, which key may be wrong
help-items-name = The exam or the deck: a name, a path or an id; without one, the only one with attempts
help-items-html = Write a page for a browser to FILE
help-show = Print a deck or an exam as a sheet to hand out, with or without its key
help-show-deck = The exam or the deck: a name, a path or a folder
help-show-seed = Of an exam, only the variant that a quiz with this seed asks
help-show-answers = Include the key: all that is right, the reasons and the sources
help-fmt = Format decks in one style, or write ids into them
help-fmt-decks = Decks to format: names, paths or folders
help-fmt-check = Write nothing; exit 1 if a deck would change
help-fmt-ids = Write each question's id into the deck, and change nothing else
help-completions = Print shell completions
help-completions-shell = The shell
help-man = Print the manual page

# Names of values in the help
help-value-key = SHEETS.key.json
help-value-answers = ANSWERS.csv
help-value-dir = DIR
help-value-class = NAME
help-value-name = NAME
help-value-lang = LANG
help-value-time = TIME
help-value-deck = DECK
help-value-deck-id = DECK|ID
help-value-kind = KIND
help-value-level = LEVEL
help-value-percent = PERCENT
help-value-n = N
help-value-m = M
help-value-way = WAY
help-value-tag = TAG
help-value-file-deck = FILE|DECK
help-value-file = FILE
help-value-question = QUESTION
help-value-date = DATE
help-value-when = WHEN
help-value-result = RESULT

# The manual. A line `term :: text` is a list entry; backticks make bold.
help-man-manual = hafal manual
help-man-heading-name = NAME
help-man-heading-synopsis = SYNOPSIS
help-man-heading-description = DESCRIPTION
help-man-heading-options = OPTIONS
help-man-heading-commands = COMMANDS
help-man-heading-prompt = AT A PROMPT
help-man-heading-lines = LINES IN AND OUT
help-man-heading-leaving = LEAVING AND RESUMING
help-man-heading-exit = EXIT STATUS
help-man-heading-json = JSON
help-man-heading-files = FILES
help-man-heading-environment = ENVIRONMENT
help-man-heading-examples = EXAMPLES
help-man-heading-version = VERSION
help-man-description =
    hafal asks questions from decks that a teacher can type, marks fairly, says why, and keeps every answer on disk
    before it shows the mark. It forgives typing slips and names them; half of an answer earns half of the points. A
    drill brings each question back just before you would forget it.

    `hafal` alone opens a menu of what there is to do; `hafal --plain` takes its numbers by lines.
help-man-commands =
    The options above work with every command. The sections after the commands say what scripts can rely on.
help-man-quiz =
    Asks the questions of one or more decks, shuffled, and keeps the attempt. Without a deck, asks ten questions of a
    built-in one. A deck is a name that `hafal decks` lists, a file, or a folder of files (`*.ron`). Several flags
    together narrow the choice; `--resume` cannot be combined with them.

    The commands at a prompt are :hint, :skip, :back, :right, :flag WHY, :help and :quit; in Indonesian :petunjuk,
    :lewati, :kembali, :benar, :tandai, :bantuan and :keluar. With `--feedback end` you see all your answers before you
    hand them in, and the number of a question goes back to it; after the result, `:right 3` claims the answer to
    question 3. With `--time` the quiz ends at its deadline, even if nobody is there: what was not answered counts 0.

    An exam is a file with a field `exam`; its sections say what is drawn from its decks, and its own rules apply. Only
    `--seed`, `--time`, `--pass`, `--feedback`, `--no-review`, `--as` and `--web` may be given with it. A wrong answer
    may cost a share of its points; what was left empty costs nothing, and all points together are never below 0.

    `--as NAME` keeps the attempt under a learner's name (1 to 40 characters). It is compared with that learner's
    attempts only, `--wrong` and `--resume` with it look at those only, and it says nothing about what you know. With
    `--class NAME`, which every command takes, it is kept in the store of a class.

    `--web` asks in your browser instead of the terminal: hafal prints an address that only this machine can reach,
    opens it where it runs in a terminal, and ends with the last page. Nothing else differs: Ctrl-C leaves the attempt,
    and `--resume` continues it here or there.
help-man-drill =
    Asks what is due in the decks you name, or in every deck you have drilled or planned an exam for. The cards you are
    most likely to forget come first, with some new cards in between. A question is one card; a cloze has a card for
    each blank, and a question asked both ways has two. Two cards of the same question are not asked on the same day,
    unless an exam is planned. After each answer you choose a rating: `1` again, `2` hard, `3` good, `4` easy. Each
    shows how many days pass until the card comes back; Enter takes the one in brackets, which the mark proposes. A card
    you did not know comes back until you do. A day ends at four in the morning.

    With `--as-choices` a card that you would type is asked as a choice in its first two reviews, with other answers of
    the deck as wrong options; for a right pick, hard is proposed, since recognising an answer is easier than recalling
    it. A card with fewer than two plausible others stays typed.

    The commands at a prompt are :hint, :why, :right, :undo, :note TEXT, :flag WHY, :bury, :suspend, :forget, :edit,
    :help and :quit; in Indonesian :petunjuk, :mengapa, :benar, :urungkan, :catat, :tandai, :besok, :hentikan, :lupakan,
    :sunting, :bantuan and :keluar. `:undo` undoes the last action, even from an earlier drill, and can be repeated.

    Without a terminal, or with `--plain`, a card takes two lines of input: the answer as in a quiz (for a flashcard an
    empty line, which shows its back), then the rating, or an empty line.

    `--web` asks in your browser, at an address that only this computer can open and nobody can guess. The ratings are
    buttons, and the keys 1 to 4; undo, notes and the rest are under More. It ends with the last page or Ctrl-C.
help-man-due =
    Prints a line for each deck: how many cards are due today, how many new cards today still allows, and how many cards
    there are. While an exam is planned for a deck, its due and new cards are those that its drill asks.
help-man-log =
    `hafal log export` writes the reviews that count as JSON lines to standard output. `hafal log import FILE` adds such
    lines to the log. It skips reviews that are already there; one bad line stops the whole import.

    With `--attempts`, the export holds attempts too, with their answers, claims and learners, and the flags of
    questions. The import merges them by their ids: what is already there stays as it is, so the same file again changes
    nothing. `--learner NAME` names the learner of attempts that have none. A class (`--class`) takes only attempts,
    claims and flags. The attempts get new numbers.
help-man-sync =
    Lets this machine and others hold the same attempts, reviews, notes and flags. Each machine keeps its own store and
    works without a network; where they meet is a folder: on a stick, or one that Syncthing, Nextcloud or the like
    carries about. Run it on each machine whenever the folder is at hand. There is nothing to decide: everything is
    kept, a review that several machines have counts once, and the order in which they meet makes no difference.

    In the folder each machine writes one file of its own, `hafal-ID.jsonl`, and reads those of the others. Decks, plans
    and the configuration do not travel.

    `--as NAME` names whose attempts these are if they have no name, so that a class knows them; hafal then takes from
    the folder only what machines with this name, or with none, left there. With `--class` a class takes the attempts
    and flags that have a learner, and those of the same class from other machines, with the claims that were rejected
    there. `--dry-run` changes nothing.

    A school that outgrows a folder uses a PostgreSQL database, if hafal was built with the feature `postgres`: `hafal
    sync postgres://USER@HOST/DATABASE?sslmode=verify-full`, in libpq's words. The password comes from PGPASSWORD or
    ~/.pgpass. `hafal sync --schema | psql DATABASE` sets the database up; doing so again changes nothing. Everybody has
    a login of their own: made with `CREATE ROLE ayu LOGIN PASSWORD '...' IN ROLE hafal_learner` it sees and adds its
    own rows only, with `IN ROLE hafal_teacher` it sees the rows of all. A learner's machines share what is under one
    login; `--class` collects the attempts, claims and flags of all learners that were sent with `--as`, and what the
    same class collected in other rooms.

    Without a place it uses the one that config.ron names: `sync: "/media/stick/hafal"`. A drill or quiz then says when
    something has waited for more than a day.
help-man-rebuild =
    Computes the memory of every card again from the log of reviews, and says whether any of them was wrong.
help-man-stats =
    Draws your days of learning as a calendar, compares what you remembered with what was predicted, and shows what
    falls due and which questions are hard. `--json` prints all of it; `--html FILE` writes a page for a browser.
help-man-find =
    Lists the questions that hold all the words, whatever their case and accents, with the line of their deck, the right
    answer and their state. It searches every deck that `hafal decks` lists, or the one named last. `--json` prints an array.
help-man-info =
    Shows every answer ever given to one question, how well it is remembered, and when each rating would bring it back.
help-man-flagged =
    Lists the questions flagged with `:flag`, in drills and quizzes. `hafal info DECK QUESTION --unflag` settles the
    flags of one.
help-man-optimize =
    Fits the parameters of FSRS, the memory model, to your own reviews. The fit does not see the latest reviews; they
    judge the result, and hafal keeps it only if it predicts them better. Ctrl-C stops the fit and changes nothing.
help-man-orphans =
    Lists reviews of questions that no deck has any more. hafal keeps them; `--delete` makes a copy and then deletes
    them. A place where you sync still has them, and gives them back if hafal reads it from the start again.
help-man-backup =
    Copies everything hafal keeps, attempts and reviews, into one file.
help-man-restore =
    Replaces everything hafal keeps with the contents of a backup, after copying what is there. It refuses while another
    hafal has the store open.
help-man-plan =
    Tells hafal about an exam. From then on, drills of the deck spend each minute where it adds most to the score you
    can still reach by that day: new questions compete with old ones, and you see all of them in time if the minutes
    allow. What is worth asking is spread evenly over the days, so a day may take less than its minutes, and never more.
    hafal says what score to expect if you drill every day, and if you stop. After the exam the usual schedule returns.
    Plans for several decks share their minutes by the same rule.

    A date without its year is the next such day: `hafal plan bab1 "10 December"`.
help-man-ready =
    Shows what score to expect today and on the day of the exam, with a range that holds the result four times in five;
    what is unseen and what is weak; how many minutes a day 90% would take; and, after the exam, how earlier forecasts
    turned out. Afterwards `--result 78%` keeps the result of the exam, says how the forecast did, and ends the plan.
help-man-scores =
    Lists your attempts, all or those of a deck, oldest first; or shows one in full, with every answer. The answers that
    you claimed count beside the mark: "7 of 10, 8 by your own word". A trend compares like with like: attempts at all
    of a deck's questions, or attempts under the same flags; `--wrong` never asks the same, so it is in no trend.

    `--drop ID` drops an unfinished attempt: no list shows it, `--resume` skips it, `--wrong` ignores it. The reviews
    that its answers gave to a drill stay. `--undrop ID` takes that back.

    `--csv` prints a table: `learner`, `attempt` (its number), `finished`, `points`, `out_of`, `score` (0 to 1),
    `passed`, and where all attempts have the same questions a column `DECK/QUESTION` for the points of each. A text
    that a spreadsheet would take for a formula gets a ' before it.
help-man-decks =
    Lists the built-in decks, those in the folder decks, and those asked before; or shows one in detail. Exams are
    listed apart. The built-in deck `tour` shows every kind of question and every field: `hafal decks tour --source`
help-man-check =
    Finds every mistake in a deck in one run, and whatever may mislead a learner: what it is, where, why it matters, and
    what to write instead. A deck with mistakes cannot be asked. A deck with warnings can; only `--deny warnings` makes
    them exit with 1. `allow: ["CODE"]` in the deck or on a question silences a warning about what you intend.
    `--explain CODE` shows a page with a bad and a good example. `--against TEXT` looks up every date, number and name
    that the deck asks for in the text of its source, first in the place cited; with several sources write `KEY=TEXT`.
help-man-new =
    Asks for a title and a language (by its name, such as Indonesian or Deutsch, or its code), writes the file, and
    continues as `hafal add` does. With `--exam` it asks for the decks of an exam, for its sections and its rules, shows how
    many questions each section can draw from, and writes the exam; `:back` goes to the part before.
help-man-add =
    Asks for the kind of a question and its parts. A part that is wrong is asked again at once; `:back` goes to the part
    before; "More?" offers tolerance, reason, hint, source, tags, points and level together. Then it shows the question
    with its key, and warns of what `hafal check` would find. There `y` writes it at the end of the deck, a part's number
    or name changes that part, `n`, `q` or Esc drops it after asking once. The rest of the file does not change. Without
    a terminal a line answers each prompt, and an empty one takes what is proposed.
help-man-disputes =
    Lists the answers that learners claimed with `:right` and that the deck still marks as wrong, the most frequent
    first. `--accept` writes them into the deck as further right answers and leaves the rest of the file unchanged;
    `--reject` keeps them wrong, and they are not listed again. `--json` prints an array, one object per answer:
    `number`, `deck`, `question`, `part`, `ask`, `response`, `right`, `count` and `last`.
help-man-mark =
    Marks a table of answers to printed sheets, by the decks as they are today. The table is CSV (comma, semicolon or
    tab): a heading with `name`, `sheet` and the numbers of the questions, then a row for each learner. Letters may be
    in any case. A cell is a letter; for a truth its word or first letter; where several are picked the letters (`ACD`,
    `A, C`), `-` for none; for an order all letters; for pairs the letters for 1, 2, 3 …, `-` for none; else the words,
    several fields separated by `;` (`\;` is the sign). An empty cell is no answer; `!` is an invalid one (two crosses),
    which earns nothing. Other columns are ignored.

    Each row is kept as an attempt of its learner in the class that `--class` names, else in one named after the exam or
    deck; it is no evidence for a drill. The same row again changes nothing; other answers of that learner on that sheet
    are refused; with `--force` they count, and the older ones stay in the log. A row that cannot be read is reported
    with its line and keeps nothing, and the exit status is 1. A question that its deck has lost, or that has lost an
    option, is marked by the printed key, and hafal says so. `--json` prints the attempts as `scores --json` does.
help-man-remark =
    Marks the past attempts at a deck again with its answers of today, or those at an exam by the decks that it names, and
    says whose score changes. The attempts of all learners are marked, on screens, on paper and in class. The old marks
    stay in the log.
help-man-items =
    Analyses the questions of an exam or a deck by the newest finished attempt of each learner: the mean of the points,
    the discrimination (how far those who know the rest know this one too), the top against the bottom 27%, and who
    picked which option. For the whole it gives Cronbach's alpha and the standard error. Questions asked of 20 learners
    or more are flagged:

    negative :: those who know the rest get it wrong: the key may be wrong
    hard :: hardly better than guessing
    easy :: more than 95% of its points are earned
    unused :: it has a wrong option that nobody picked

    Marks count, not what learners claim. `--json` prints all figures; `--html FILE` writes a page for a browser, with
    a picture of difficulty against discrimination.
help-man-show =
    Prints a deck as a sheet to read through or hand out, with its passages, and lines and blanks to write in.
    `--answers` adds the key, in the sheet's own numbers and letters: every wording that is right, how far a number may
    be off, what is wrong though it looks like a slip, the reasons and sources, and at the end how answers are marked.
    An exam is printed by its sections, each with all that it may draw; with `--seed N` only the variant that a quiz
    with this seed asks.
help-man-fmt =
    Formats decks in place, in one style: what fits on a line goes on one line, unless you broke it over several.
    Comments and words do not change. `--ids` writes the ids that history follows into the deck, so that you can reword
    questions freely, and leaves the layout alone.
help-man-completions =
    Prints the script that bash, zsh, fish, elvish or powershell needs to complete hafal's commands.
help-man-man =
    Prints this page. To read it: `hafal man | man -l -`
help-man-prompt =
    You can type these instead of any answer. The first letter is enough. With an Indonesian interface the Indonesian
    words work too.

    :hint, :petunjuk :: shows the hint, if the question has one
    :skip, :lewati :: puts the question off until after the last; skipped again it scores 0
    :back, :kembali :: asks the previous question again, as long as its mark was not shown
    :right, :benar :: after a mark, claims the last answer as right; the claim is kept beside the mark
    :quit, :keluar :: leaves; Esc and Ctrl-C do the same
    ::word :: is the answer :word

    In a terminal, move with the arrows and choose with Enter, or type a number to choose at once (with ten or more
    options, the number and Enter). Where several options are right, Space or the number switches one on or off, and
    Enter ends. A card shows its back on Enter, then asks for y or n.
help-man-lines =
    Without a terminal, or with `--plain`, questions, marks and the result go to standard output and errors to standard
    error. A question is printed in this order: a line with its number, the count and its points; its words; its options,
    one per line, as `N. text`; for pairs, first the left ones as `a. text`. A passage is printed before the first
    question about it, and again when another question came between. When a question appears, the answer before it is on
    disk. You answer with:

    Text, number, date :: one line
    List :: one line for each answer wanted, or several on one line with commas between
    Cloze :: one line for each blank
    Choice, true or false :: the number of the option; true is 1, false is 2
    Many :: the numbers, separated by spaces or commas; `-` for none
    Order :: all the numbers, in the right order
    Match :: for a, b, c and so on the number that belongs to it; `-` for none
    Card :: an empty line shows the back, then `y` or `n`

    A text, number or date is always marked, whatever you type. If a line picks no option, hafal explains why and asks
    again. It asks again once after an empty line; a second one means no answer. With `--feedback none` nothing is
    printed between questions.
help-man-leaving =
    Esc, Ctrl-C, `:quit` and the end of input leave the attempt unfinished and print a command that continues it. If
    hafal is stopped or its terminal is closed, your answers are kept too.

    `hafal quiz --resume` continues the newest unfinished attempt, `hafal quiz DECK --resume` that of a deck: at the first
    question without an answer, with the same seed, order and options. If there is nothing to resume, or the deck is gone
    or broken, the exit status is 2, and you can still resume the attempt later.
help-man-exit =
    0 :: done, and passed
    1 :: not passed under `--pass`, or `check` found mistakes, or `sync` could not write the folder or read all of it
    2 :: wrong usage, or a deck or store that cannot be used
    130 :: an attempt left unfinished, or a command interrupted; leaving a drill exits with 0

    hafal ends quietly when its output pipe is closed.
help-man-json =
    With `--json`, standard output holds JSON and nothing else. Times are RFC 3339; a missing value is null.

    hafal scores [DECK] --json :: an array of attempts, oldest first, each with `id`, `number`, `decks`, `exam` (id)
    and `learner` (null without one), `title`, `mode` (`quiz`, `paper` or `class`), `seed`, `started`, `finished` (null while unfinished), `asked`, `answered`, `score`
    (0 to 1, as marked), `points`, `out_of`, `passed` (null without `--pass`) and `claimed` (how many answers the learner claimed)
    hafal scores ID --json :: an array of this one attempt (ID is its number, `last`, or its UUID), which also has
    `responses`, in the order asked: `deck`, `question`, `ask`, `kind`, `response`, `right`, `score`, `verdict` (`right`, `slip`,
    `partial`, `wrong`, `skipped` or `late`), `points`, `out_of`, `hinted`, `claimed`, `seconds` and `at`
    hafal decks --json :: an array of decks: `name`, `id`, `title`, `language`, `path` (null for a built-in one),
    `questions` and `last_score`
    hafal check DECK --json :: an array of findings: `code`, `severity` (`error` or `warning`), `file`, `line`, `column`, `end_line`,
    `end_column` (where what is underlined ends; all from 1, columns in characters), `question`, `message`, `help` and `write` (a text
    that mends it in place of what is underlined; null where only the author can know)
    hafal due --json :: an array, one object per deck: `deck` (id), `cards`, `seen` (with a review), `due` (today or before),
    `new` (how many today still allows)
    hafal stats --json :: an object; `cards` is an array of every card: `deck`, `question`, `part`, `reviews`, `last`, `due`,
    `stability` (days) and `difficulty` (1 to 10), the last four null if it was never reviewed. Beside it: `today`; `seen`,
    `suspended`, `leeches` and `overdue`, numbers of cards; `reviews`, `practised` and `seconds`, totals; `streak`: `days`,
    `longest` and whether `today` is done; `days`: `day`, `reviews`, `practised`, `seconds`; `retention`: `all`, `calibration`
    (`from`, `to`), `days`, `weeks` and `months` (`first`), each with `reviews`, `remembered` and `predicted`; `forecast`:
    `day`, `due`; `stability`: `median`, `stretches` (`from`, `to`, `cards`); `difficulty`: `median`, `steps` (`difficulty`,
    `cards`); `hardest`: `deck`, `question`, `part`, `ask`, `lapses`, `recall`, `leech`; `topics`: `deck`,
    `tag`, `recall` (null before any is seen), `cards`, `unseen`; `confusions`: `given`, `right`, `ask`, `count`; `hours`: `hour`, `answers`, `reviews`, `remembered`, `predicted`
    hafal sync FOLDER --json :: an object: `place`, `sent` and `received`, both in rows
    hafal ready --json :: an array, one object per deck: `deck` (id), `title`, `exam` (null without one, as are the shares of that
    day), `minutes` a day, `cards`, `unseen`, `today`, `expected`, `low`, `high` and `idle` (0 to 1, the last if you do
    nothing), `minutes_for_90` (null if out of reach), `topics` (`deck`, `tag`, `recall`, null before any is seen, `cards`, `unseen`),
    `weakest` (`tag`, `recall`, `cards`), `confusions` (`given`, `right`, `count`), `outcome` (what `--result` told, 0 to 1) and,
    from the day of the exam on, `past`: `known`, `scored`, `eve`, the forecast of the day before, and `forecasts` (each `day`,
    `expected`, `low`, `high`)
    hafal info DECK QUESTION --json :: an array of the question's cards: `deck`, `question`, `part`, `ask`, `reviews`, `lapses`,
    `stability`, `difficulty`, `recall`, `due`, `suspended`, `flagged` and `history`, an array of `at`, `event`, `rating`,
    `origin` (`drill`, `quiz`, `import` or `cram`), `seconds`, `interval`, `due`, `response` and `undone`
    hafal find WORD --json :: an array of questions: `deck`, `question`, `ask`, `right`, `path` (null for a built-in deck), `line`,
    `tags`, `state` (`new`, `due`, `learning`, `suspended` or `buried`), `due` and `flagged`
    hafal flagged --json :: an array of flags: `deck`, `question`, `part`, `ask`, `why` and `at`
    hafal orphans --json :: an array of cards: `deck`, `question`, `part`, `reviews` and `last`
    hafal log export, hafal log import FILE :: one review per line: `deck`, `question`, `part` (1 if missing), `at`, `rating`
    (1 to 4) and `seconds` (optional); with `--attempts` also an attempt per line, known by the key `attempt`, and a flag
    per line, known by `flag`: their values are ids
    SHEETS.key.json, beside a page of `hafal paper` :: `format` (1), `exam` (null for a deck), `title`, `id`, `seed`, `language`,
    `pass`, `decks` (each `id` and `path`, from the key's folder) and `sheets`, each with `sheet` (its letter), `seed`, `out_of`
    and `questions`: `number`, `deck`, `question`, `kind`, `form`, `fields`, `points`, `penalty`, `ask`, `options` (in the
    letters' order), `left` and `answer` (a cell that earns full marks)
    /KEY/live on the teacher's side of `hafal class`, an event a second :: `learners`, each with `name`, `answered`, `of`, `doubt`
    (how many answers are unsure), `unsure` (their numbers), `score` (of what is answered; null before), `done`, `seen` (seconds
    ago) and `held` (false once the name is freed)
    /state on a pupil's side :: `answered`, `of`, `left` (seconds; null without a time limit) and `done`

    A part is a blank of a cloze, counted from 1; for a question asked both ways, 1 is as written and 2 the other way round.
help-man-files =
    hafal.db :: every attempt and every review, in one SQLite file in the platform's data directory (on Linux
    ~/.local/share/hafal)
    backups/ :: beside it, copies of it from the last seven days
    classes/NAME/ :: beside it, the store and the copies of the class that `--class NAME` means
    decks/ :: beside it, decks that you can call by name
    config.ron :: in the platform's config directory (on Linux ~/.config/hafal): `retention` (0.9), the chance of recall at
    which a card is asked again; `new` (20), new cards a day; `sync`, the folder of `hafal sync`; `decks`, by id, each with its own `retention`

    `--data` or HAFAL_DATA moves the first four. If a file is damaged, written by a newer hafal, or not hafal's at all,
    hafal names it and leaves it unchanged.
help-man-environment =
    HAFAL_DATA :: where scores are kept; `--data` wins
    LC_ALL, LC_MESSAGES, LANG :: the language of the interface; the first that is set counts, and `--lang` wins. Anything
    but Indonesian means English
    LC_ALL, LC_CTYPE, LANG :: without UTF-8, hafal draws with ASCII signs only
    NO_COLOR :: if set and not empty: no colour
    TERM :: if `dumb`: plain lines, as with `--plain`
help-man-examples =
    hafal quiz :: ten questions at once
    hafal quiz capitals.ron -n 20 --time 20m --pass 75% :: twenty questions, a deadline, and a mark to pass
    hafal quiz capitals.ron --wrong :: only the questions you last answered wrong
    hafal quiz capitals.ron --seed 7 < answers.txt :: answers from a file, the same questions each time
    hafal drill :: what is due today, in all decks
    hafal plan bab1.ron 2026-12-10 --minutes 15 :: prepare for an exam
    hafal scores last --json :: the latest attempt, for a script
    hafal check decks/*.ron :: every mistake in every deck
    hafal paper midterm.ron -o sheets.html --sheets 3 :: three variants of an exam on paper, with their keys
    hafal class midterm.ron --time 45m --roster 7a.csv :: an exam on the phones of the pupils of a list

# Questions and prompts
ask-place = { $number } of { $count }
ask-question = Question { $number } of { $count }
ask-one-point = { $points } point
ask-points = { $points } points
ask-once-more = asked once more
ask-time-left = { $time } left
ask-time-up = time is up

ask-true = True
ask-false = False

ask-wants-text = in words
ask-wants-number = a number
ask-wants-number-in = a number: { $unit }
ask-wants-year = a year
ask-wants-month = a month and year, such as December 1999
ask-wants-day = a date, such as 31 December 1999
ask-wants-list = { $count } answers, one per line or separated by commas
ask-wants-blanks = { $count } blanks, one per line
ask-wants-one = one number from 1 to { $count }
ask-wants-many = the numbers of all right options, such as 1 3; - for none
ask-wants-sort = all the numbers in the right order, such as 2 1 3
ask-wants-pair = for a, b, c and so on the number that belongs to it, such as 2 1 3; - for none
ask-wants-card = Enter shows the back
ask-known = did you know it? y or n

ask-empty = You typed nothing. Press Enter again to give no answer.
ask-unread-number = This cannot be read as one number. Type it again, such as 120, 2.5 or forty; then it is marked as you type it.
ask-unread-year = This cannot be read as a year. Type it again, such as 1999; then it is marked as you type it.
ask-unread-month = This cannot be read as a month and year. Type it again, such as December 1999; then it is marked as you type it.
ask-no-day = There is no such day: { $month } has { $days } days. Type it again; then it is marked as you type it.
ask-unread-day = This cannot be read as a date with its year. Type it again, such as 31 December 1999; then it is marked as you type it.
ask-no-answer = no answer
ask-no-option = { $text } is not a number from 1 to { $count }.
ask-one-number = Type one number from 1 to { $count }.
ask-some-numbers = Type numbers from 1 to { $count }, or - for none.
ask-all-numbers = Type all numbers from 1 to { $count }, each once.
ask-pair-numbers = { $count ->
    [one] Type one number or -, for a.
   *[other] Type { $count } numbers or -, one for each of a to { $last }.
}
ask-twice = You typed { $number } twice.
ask-yes-or-no = Type y or n.

ask-no-command = There is no command :{ $word }.
ask-about-commands = Commands at any question: { $commands }. To begin an answer with a colon, type two.
ask-claim = :right 3 claims the answer to question 3 as right; Enter ends.
ask-review = Before you hand in
ask-not-answered = not answered
ask-unanswered = { $count ->
    [one] 1 question is not answered.
   *[other] { $count } questions are not answered.
}
ask-no-question = There is no question { $text }.
ask-last-word = :right claims the last answer as right; Enter continues.

ask-arrows = arrows
ask-keys-commands = : commands
ask-keys-one = { $arrows } or { $range }, Enter
ask-keys-one-long = { $arrows }, or a number and Enter
ask-keys-many = { $arrows } and Space, or { $range }; Enter ends
ask-keys-many-long = { $arrows } and Space, or a number and Enter; Enter ends
ask-keys-none = - for none
ask-keys-sort = the numbers in the right order, such as 2 1 3, Enter
ask-keys-pair = for a, b, c and so on its number, - for none, Enter
ask-keys-review = a number goes back to its question, Enter hands in
ask-keys-enter = Enter
ask-keys-fields = { $arrows } other fields
ask-keys-no-more = Tab if you know no more
ask-keys-end = { $count ->
    [one] Enter ends with one field empty
   *[other] Enter ends with { $count } fields empty
}
ask-keys-colons = type two colons to begin an answer with one
ask-keys-command = { $commands }, Enter

command-hint = shows the hint
command-skip = puts the question off: it comes once more after the last
command-back-part = goes back to the part before
command-quit-dialogue = stops; hafal asks whether to drop what was typed
command-back = goes back to the question before, while its answer may change
command-right = claims your last answer as right; with a number, the one to that question
command-right-drill = says that your answer was right and its mark wrong
command-flag = flags the question for its author; write why after it
command-note = keeps a note that is shown with the answer; write it after the command
command-why = explains the answer
command-undo = undoes the last action
command-bury = puts the card off until tomorrow
command-suspend = stops asking the card
command-forget = starts the card again as new
command-edit = opens the question in your editor
command-help = lists the commands
command-quit = stops here; you can continue later
command-colons = begins an answer with a colon

# Drills
drill-again = again
drill-hard = hard
drill-good = good
drill-easy = easy
interval-now = now
interval-days = { $count } d
interval-months = { $count } mo
interval-years = { $count } y
drill-done = { $count } done
drill-left = { $count } left
drill-about = about { $minutes } min
drill-new = new
drill-due = due { $count }
drill-practice = { $count } to practise
drill-new-count = new { $count }
drill-keys-rate = Enter takes the one in brackets · 1–4 another
drill-last-word = u undoes the last action
drill-rating-wanted = Type 1, 2, 3 or 4, or press Enter for the one in brackets.
drill-time-up = Time is up.
drill-exam-enough = Today's part for the exam is done. For more: hafal drill --minutes 5
drill-exam-ahead = { $days ->
    [0] The exam is today.
    [1] The exam is tomorrow.
   *[other] The exam is in { $days } days.
}
drill-claimed = Noted: you say you were right.
drill-claim-later = Answer first; then :right says that the mark is wrong.
drill-why-later = Answer first; then :why explains the answer.
drill-no-why = The deck does not say why.
drill-note = note: { $note }
drill-note-empty = Write the note after the command: :note …
drill-noted = Noted: you will see it with the answer from now on.
drill-flagged = Flagged for the author: hafal flagged lists it.
drill-suspended = Suspended: not asked again. To be asked it again: { $command }
drill-buried = Put off until tomorrow. To be asked it today: { $command }
drill-forgotten = This card starts again as new.
drill-taken = { $given } answers another question: “{ $ask }”
drill-taken-blank = { $given } belongs in another blank of this sentence
drill-leech = Forgotten { $count } times: more reviews alone will not help. Split or reword it with :edit, tie it to something you know with :note, or drop it with :suspend.
drill-leech-named = forgotten { $count } times: “{ $ask }” Reword it (:edit), tie it to something you know (:note), or drop it (:suspend).
drill-overtaken = Another drill has already rated this card. Your answer is kept, but does not count twice.
drill-passed-over = { $count ->
    [one] Another drill has already asked one card: this drill skips it.
   *[other] Another drill has already asked { $count } cards: this drill skips them.
}
drill-undone = Undone.
drill-unrated = Undone: { $rating }.
drill-unsuspended = Undone: no longer suspended.
drill-unburied = Undone: no longer put off.
drill-unforgotten = Undone: the card has its history again.
drill-unflagged = Undone: the flag is removed.
drill-unnoted = Undone: the note is removed.
drill-unedited = Undone: the edit is removed.
drill-edit-stays = The text has changed again since that edit, so it stays as it is.
drill-undone-elsewhere = That card cannot be asked here: its deck is missing or broken.
drill-nothing-to-undo = There is nothing to undo.
drill-edited = The drill continues with the new text.
drill-edit-nothing = Nothing changed.
drill-edit-broken = { $deck } now has a mistake: the drill continues with the old text.
drill-edit-copy = The deck could not be copied for editing: { $why }
drill-edit-copied = The built-in deck was copied for editing: { $file }
drill-edit-other = { $file } is another deck. Rename it or move it away, then :edit again.
drill-edit-none = No editor is set: set VISUAL or EDITOR.
drill-edit-editor = The editor failed: { $why }. Set VISUAL or EDITOR to use another.
drill-deck-changed = { $deck } has changed: the drill continues with the old text.
drill-backlog = More is due than fits: at { $minutes } min a day you will have caught up on { $day }.
drill-backlog-stays = More is due than fits: at { $minutes } min a day you will not catch up within a year.
drill-none-done = You rated nothing.
drill-nothing-due = Nothing is due now.
drill-closing = { $count } done in { $time }, { $known } known.
drill-learned = { $count ->
    [one] One of them was new.
   *[other] { $count } of them were new.
}
drill-forgotten-these = Not known at first
drill-confusion = you mix up { $given } with { $right }
drill-tomorrow-none = Nothing is due tomorrow.
drill-tomorrow = Tomorrow: { $due } due, about { $minutes } min.
drill-tomorrow-new = Tomorrow: { $new } new, about { $minutes } min.
drill-tomorrow-both = Tomorrow: { $due } due, { $new } new, about { $minutes } min.
drill-still-due = { $count } still due today.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

# Configuration, log, files and backups
config-unreadable = { $file } cannot be read: { $why }
config-broken = { $file } cannot be read as a configuration from line { $line } on
help-config = it looks like this: (retention: 0.9, new: 20, sync: "/media/stick/hafal", decks: { "{" }"bab1": (retention: 0.95){ "}" })
config-retention = { $file }: `retention` must be from 0.7 to 0.99, not { $retention }
usage-any-number = write a whole number
usage-minutes = write minutes, more than 0 and at most 1440
usage-date = write a date in the future, such as 2026-12-10 or "10 December 2026"
due-nothing-drilled = You have drilled nothing yet. Start with: hafal drill
due-elsewhere = hafal has reviews of { $decks }, but finds no deck with { $count ->
    [one] that id
   *[other] these ids
} here. Open the deck once, so that hafal knows where it is: hafal drill FILE
due-due = { $count } due
due-new = { $count } new
due-of = of { $count }
sync-done = { $place }: { $sent ->
    [0] nothing
    [one] { $sent } row
   *[other] { $sent } rows
  } sent, { $received ->
    [0] nothing
   *[other] { $received }
  } received.
sync-trial = { $place }: { $sent ->
    [0] nothing
    [one] { $sent } row
   *[other] { $sent } rows
  } to send, { $received ->
    [0] nothing
   *[other] { $received }
  } to receive. Nothing was changed.
sync-waiting = { $days ->
    [one] What you did has waited for a day to be synced. Run: hafal sync
   *[other] What you did has waited for { $days } days to be synced. Run: hafal sync
  }
sync-no-place = hafal sync needs a folder where your machines meet
help-sync-no-place = name one that is there, as in: hafal sync /media/stick/hafal; or keep it in config.ron as `sync`
sync-no-folder = cannot use { $place } as a folder: { $why }
help-sync-no-folder = make the folder first, or plug in the stick
sync-no-postgres = this hafal has no PostgreSQL: it syncs in folders only
help-sync-no-postgres = name a folder, or build hafal with the feature `postgres`
sync-bad-address = { $place } is not an address that hafal can read
help-sync-bad-address = it looks like this: postgres://USER@HOST:5432/DATABASE?sslmode=verify-full; in names, write @ : / ? % as %40 %3A %2F %3F %25
sync-bad-sslmode = hafal does not know sslmode={ $mode }
help-sync-bad-sslmode = use disable, allow, prefer, require, verify-ca or verify-full
sync-server-away = { $place }: no server answers: { $why }
help-sync-server-away = check that the server is running and that host and port are right
sync-server-silent = { $place }: something accepts the connection there, but says nothing
sync-login-refused = { $place } does not let { $user } in: { $why }
sync-password-wanted = { $place } asks for the password of { $user }
help-sync-password = give it in PGPASSWORD, or as a line HOST:PORT:DATABASE:USER:PASSWORD in ~/.pgpass, a file that only you may read
sync-no-database = { $place }: this server has no database { $database }
help-sync-no-database = its administrator makes one with: createdb { $database }
sync-no-rights = { $place } does not allow this to { $user }: { $why }
help-sync-no-rights = the owner of the database allows it with: GRANT hafal_learner TO { $user }; or for a teacher: GRANT hafal_teacher TO { $user };
sync-tls = { $place }: no safe connection: { $why }
help-sync-tls = verify-full needs a certificate that names the host and that this computer trusts; sslrootcert=FILE names one to trust
sync-cut-off = { $place }: the connection broke off: { $why }
help-sync-cut-off = run it again when the server answers: nothing is lost, and nothing is counted twice
sync-no-schema = { $place } is not set up for hafal yet, and { $user } may not do it
help-sync-no-schema = the owner of the database does it with: hafal sync --schema | psql { $database }
sync-schema-newer = { $place } was set up by a newer hafal: its format is { $version }, and this hafal knows { $known }
help-sync-schema-newer = install a newer hafal on this computer
sync-server-old = { $place } is older than PostgreSQL 13, which hafal needs
sync-server-says = { $place } refuses: { $why }
sync-password-file-kind = { $file } is not a plain file, so hafal does not read passwords from it
sync-password-file-open = { $file } may be read by others, so hafal does not read passwords from it. Run: chmod 600 { $file }
sync-strange-rows = { $place }: { $count ->
    [one] { $count } row of { $login } is not hafal's and was skipped
   *[other] { $count } rows of { $login } are not hafal's and were skipped
  }
sync-bad-line = { $file }:{ $line }: this line is not hafal's; nothing from here on was read
sync-unwritable = { $place }: cannot write here: { $why }. What others left there was read.
log-one-file = log import needs one file, or - for standard input
log-bad-line = { $file }, line { $line }: this is not a line of an exported log; nothing was imported
log-flag = { $flag } belongs to hafal log { $way }
log-imported = { $count ->
    [one] 1 review of 1 card imported; { $known } already there.
   *[other] { $count } reviews of { $cards ->
        [one] 1 card
       *[other] { $cards } cards
    } imported; { $known } already there.
}
help-log-line = a review is {"{"}"deck": "…", "question": "…", "part": 1, "at": "2026-11-24T09:00:00+07:00", "rating": 3, "seconds": 7.5{"}"}
help-log-at = `at` is a time with its offset, such as 2026-11-24T09:00:00+07:00
help-log-year = the year of `at` is from 1970 to 2999
help-log-rating = `rating` is 1 (again), 2 (hard), 3 (good) or 4 (easy)
help-log-long = a line holds at most 64 MB
help-log-attempt = a line with the key `attempt` is an attempt as hafal log export --attempts writes it, whole and unchanged
help-log-flag = a line with the key `flag` is a flag as hafal log export --attempts writes it, whole and unchanged
help-log-learner-name = `learner` is null, or a name of 1 to 40 visible characters
log-imported-attempts = { $count ->
    [0] No new attempts
    [one] One new attempt
   *[other] { $count } new attempts
 }{ $continued ->
    [0] {""}
    [one] , one continued
   *[other] , { $continued } continued
 }{ $known ->
    [0] {""}
   *[other] , { $known } already there
 }.
log-imported-flags = { $count ->
    [0] No new flags
    [one] One new flag
   *[other] { $count } new flags
 }{ $known ->
    [0] {""}
   *[other] , { $known } already there
 }.
log-reviews-left = { $count ->
    [one] One review was left out: a class keeps attempts, claims and flags only.
   *[other] { $count } reviews were left out: a class keeps attempts, claims and flags only.
 }
log-nameless = { $count ->
    [one] One attempt has no learner's name
   *[other] { $count } attempts have no learner's name
 }: to name the learner, import the file again with --learner NAME.
rebuilt-same = { $count ->
    [one] 1 card rebuilt from the log: it was correct.
   *[other] { $count } cards rebuilt from the log: all were correct.
}
rebuilt = { $count ->
    [one] 1 card rebuilt from the log: it was wrong and is now correct.
   *[other] { $count } cards rebuilt from the log: { $wrong } { $wrong ->
        [one] was wrong and is now correct.
       *[other] were wrong and are now correct.
    }
}
stats-written = Page written: { $file }
file-unwritable = { $file } cannot be written: { $why }
file-no-file = { $file } is a pipe or a device, not a file, so it cannot be changed in place
file-exists = { $file } already exists
backup-nothing = there is nothing to copy yet
backup-done = Everything hafal keeps is copied to { $file }
restore-done = Restored from { $file }. What was there before is in { $kept }
restore-no-file = there is no file { $file }
restore-itself = { $file } is the store itself, not a backup

# Writing a deck by dialogue
dialogue-keys = (y/n, Enter: yes)
dialogue-keys-no = (y/n, Enter: no)
dialogue-yes-or-no = Type y or n.
dialogue-standing = { $prompt } [{ $text }] (Enter: keep it, -: none)
dialogue-proposed = { $prompt } (Enter: { $text })
dialogue-foot = Enter { $dot } :back to the part before { $dot } Esc to stop
dialogue-help = :back goes to the part before, :quit stops; :: begins a line with a colon
add-one-file = { $name } is not a deck file of your own
add-which-kind = What kind of question?
add-kind-choice = one right option among several
add-kind-text = words to type
add-kind-truth = true or false
add-kind-number = a number to type
add-kind-date = a date to type
add-kind-many = several right options
add-kind-cloze = a text with blanks
add-kind-card = a flashcard that the learner grades
add-kind-list = several things to type, in any order
add-kind-order = things to put in order
add-kind-match = pairs to match
add-ask = The question
add-ask-cloze = What to do with the text (Enter: nothing, the text is enough)
add-right = The right answer
add-right-more = Another right answer (Enter: no more)
add-wrong = A wrong option
add-wrong-more = Another wrong option (Enter: no more)
add-truth = Which is it?
add-number = The number
add-no-number = { $text } is not a number.
add-unit = Its unit (Enter: none)
add-within = How far off is still right (Enter: not at all)
add-need = How many of them must be named (Enter: all)
add-not = A wrong answer that looks like a slip of the right one (Enter: none)
add-not-more = Another (Enter: no more)
add-extra = Something for the right side that matches nothing (Enter: none)
add-extra-more = Another (Enter: no more)
add-date = The date, as a day, a month or a year
add-no-date = { $text } is not a date. Write it like 15 September 1974, 1974-09-15, September 1974 or 1974.
add-no-day = There is no such day as { $text }: that month is shorter.
add-cloze = The text, with its blanks in curly brackets: The G-77 was formed in {"{"}1964{"}"}.
add-back = What the back says
add-item = One of the things to name; other wordings of it after |
add-item-more = Another (Enter: no more)
add-first = The first
add-next = The next (Enter: no more)
add-left = The left of a pair
add-left-more = The left of another pair (Enter: no more)
add-belongs = What belongs to { $left }
add-why = Why is it so? Shown after answering (Enter: nothing)
add-hint = A hint (Enter: none)
add-source = Where it comes from (Enter: nothing)
add-source-key = Its source: { $keys }; then a colon and the place in it (Enter: nothing)
add-tags = Tags, separated by commas (Enter: none)
add-points = The points it is worth (Enter: 1)
add-no-points = { $text } cannot be its points: a number above 0 and at most 100.
add-level = Its level, from 1 (easy) to 5 (hard) (Enter: 1)
add-no-level = { $text } is not a level: a whole number from 1 to 5.
add-more = More? { $parts }
add-drop = Drop this question?
add-parts = y adds it; a number or a name changes that part: { $parts }. n, q or Esc drops it, after asking once.
add-change = Which part is to be changed?
add-mend-first = It has a mistake; change the part that is wrong first.
add-no-part = { $text } is not a part of it: type a number from 1 to { $count }, a name, y or n.
part-kind = kind
part-ask = question
part-right = right answer
part-wrong = wrong options
part-truth = true or false
part-number = number
part-unit = unit
part-date = date
part-sentence = text
part-back = back
part-items = things to name
part-steps = things in order
part-pairs = pairs
part-within = tolerance
part-need = how many
part-not = never right
part-extra = extra right sides
part-why = why
part-hint = hint
part-source = source
part-tags = tags
part-points = points
part-level = level
add-needed = This part is needed.
add-there-already = The deck already has a question like it: { $ask }
add-warning = Warning: { $message }
add-better = Better: { $help }
add-agree = Add it?
add-added = { $count ->
    [one] { $file } now has 1 question.
   *[other] { $file } now has { $count } questions.
}
add-not-added = The question was not added.
add-another = Another question?
new-is-there = { $file } already exists
help-new-is-there = to add questions to it, use hafal add
new-title = The title (Enter: { $stem })
new-language = The language of its questions, such as Indonesian, English or fr (Enter: { $usual })
new-language-near = { $text } is not a language that hafal knows. Did you mean { $name } ({ $tag })?
new-no-language = { $text } is not a language that hafal knows. Type its English name or its code, such as id.
new-begun = { $file } is ready. Now its first question.
new-exam-title = The exam's title (Enter: { $stem })
new-exam-about = What learners read before the start, such as: No notes, no phones. (Enter: nothing)
new-exam-deck = A deck to draw from: its name or its path
new-exam-deck-more = Another deck (Enter: no more)
new-exam-deck-needed = An exam draws from at least one deck. Those that can be named: hafal decks
new-exam-deck-added = { $title }: { $count ->
    [one] 1 question
   *[other] { $count } questions
}{ $cards ->
    [0] {""}
    [one] ; 1 flashcard is left out
   *[other] ; { $cards } flashcards are left out
}
new-exam-decks = Decks: { $all }
new-exam-tags = Tags: { $all }
new-exam-kinds = Kinds: { $all }
new-exam-levels = Levels: { $all }
new-exam-section = Section { $number }: its heading (Enter: none)
new-exam-filter = Which questions: tags, kinds or levels, with commas (Enter: all { $count })
new-exam-filter-near = { $text } is not a tag, kind, level or question. Did you mean { $near }?
new-exam-no-filter = { $text } is not a tag, kind, level or question of these decks
new-exam-none-match = no question matches { $text }
new-exam-draw = How many of these { $count } (Enter: all)
new-exam-no-draw = { $text } cannot be drawn: type a number from 1 to { $count }
new-exam-points = Points for each (Enter: each question's own)
new-exam-points-uneven = These questions are worth different points, and variants would be too. Points for each (Enter: each question's own)
new-exam-no-points = { $text } is not a number of points: type one from 0.25 to 100, such as 2
new-exam-penalty = The share of its points that a wrong answer costs, such as 25% (Enter: none)
new-exam-no-penalty = { $text } is not a share: type one from 0% to 100%
new-exam-another = Another section?
new-exam-time = Time, such as 45m or 1h30m (Enter: no limit)
new-exam-pass = To pass, such as 70% (Enter: no pass mark)
new-exam-feedback = When are the right answers shown?
new-exam-at-end = At the end
new-exam-at-each = After each answer
new-exam-never = Never: only the score
new-exam-mixed = Mix the questions of all sections?
new-exam-size = { $count ->
    [one] It asks 1 question.
   *[other] It asks { $count } questions.
}
new-exam-write = Write this exam?
new-exam-begun = { $file } is ready. To try it: hafal quiz { $file }
help-new-exam-is-there = to change it, open it in an editor; hafal check { $file } then finds every mistake

# Disputed answers and new marks
disputes-none = No answer is disputed.
disputes-claimed = { $count ->
    [one] { $response }, claimed once
   *[other] { $response }, claimed { $count } times
}
disputes-right = right: { $right }
disputes-accept = To accept one as right: { $command }
disputes-reject = To reject one, so that it is not listed again: { $command }
disputes-rejected = { $response } stays wrong and is not listed again: { $ask }
disputes-built-in = { $response } cannot be added to a deck that comes with hafal: { $ask }
    { $command } and `:edit` at this question make a copy that is yours; accept it there.
disputes-no-number = there is no claim { $number }: they are numbered 1 to { $count }
disputes-accepted = { $response } is now right: { $ask }
disputes-not-accepted = { $response } cannot be added automatically; edit the deck: { $ask }
disputes-remark = To mark past attempts again: { $command }
remark-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
remark-nothing = No mark changes.
remark-would = { $count ->
    [one] 1 attempt would change.
   *[other] { $count } attempts would change.
}
remark-done = { $count ->
    [one] 1 attempt was marked again; its old marks stay in the log.
   *[other] { $count } attempts were marked again; their old marks stay in the log.
}

# Marking sheets of paper (`hafal mark`)
marked-no-key = { $file } is not the key of printed sheets
marked-key-cut = { $file } is cut short: the key is incomplete
marked-key-newer = { $file } is a key of a newer hafal
marked-key-broken = { $file } is an incomplete key: something in it is missing or was changed
marked-key-part = the key is incomplete: a question of sheet { $sheet } is missing something, or its answer cannot be read
help-marked-key = first the key that `hafal paper` wrote beside the sheets (*.key.json), then the table: hafal mark SHEETS.key.json ANSWERS.csv
marked-no-table = { $file } is not a table of answers
help-marked-table = a table has a heading with `name`, `sheet` and the numbers of the questions (name,sheet,1,2,3), then a row for each learner
marked-no-deck = the deck { $id } of these sheets is not found
help-marked-no-deck = it was at { $path }, relative to the key: put it back there
marked-reworded = `{ $question }` ({ $places }) has since been reworded in the deck { $deck }: it is marked as it is there now
marked-lost = `{ $question }` ({ $places }) is no longer in the deck { $deck }: it is marked by the printed key
marked-other-form = `{ $question }` ({ $places }) is now asked in another way in the deck { $deck }: it is marked by the printed key
marked-lost-option = `{ $question }` ({ $places }) has lost the option “{ $text }” in the deck { $deck }: it is marked by the printed key
marked-ignored = { $count ->
    [one] the column { $names } is ignored
   *[other] these columns are ignored: { $names }
}
marked-no-sheet = there is no sheet { $sheet }; these were printed: { $sheets }
marked-beyond = an answer to question { $number }, but sheet { $sheet } has { $count ->
    [one] one question
   *[other] { $count } questions
}
marked-cell = question { $number }: { $why }
marked-differs = { $name } has other answers on this sheet already ({ $numbers }); to let these count, add --force
marked-before = marked before
marked-replaced = replaces other answers
marked-done = class { $class }: { $marked ->
    [0] no sheets marked
    [one] 1 sheet marked
   *[other] { $marked } sheets marked
}{ $before ->
    [0] { "" }
   *[other] , { $before } marked before
}{ $left ->
    [0] { "" }
    [one] , 1 row left out
   *[other] , { $left } rows left out
}
marked-next = next: { $commands }
table-no-rows = it has no answers: no row follows the heading
table-too-many = it has more than { $most } rows
table-no-name-column = its heading has no column `name`; it begins with: { $seen }
table-no-sheet-column = its heading has no column `sheet`; it begins with: { $seen }
table-no-number-column = its heading has no numbers of questions
table-column-twice = its heading has the column { $name } twice
table-no-name = no name
table-bad-name = `{ $name }` is not a name: at most 40 visible characters
table-no-sheet = { $name } has no sheet
table-name-twice = { $name } is already on line { $line }
table-nameless = “{ $cell }” has no heading above it: a text with the table's separator in it needs quotes around it
cell-none = no letter; leave the cell empty where nothing was filled in
cell-one = more than one letter; write ! where two were crossed
cell-dash = `-` beside letters; write it alone, for none of them
cell-sign = `{ $sign }` is not a letter
cell-letter = there is no { $letter }; the letters go to { $last }
cell-twice = { $letter } is there twice
cell-missing = { $letter } is missing; all letters are wanted, in order
cell-pairs = { $count ->
    [one] 1 letter
   *[other] { $count } letters
} for { $of ->
    [one] 1 number
   *[other] { $of } numbers
}; write - for a number without one
cell-truth = “{ $cell }” is neither { $yes } nor { $no }
cell-fields = { $count } answers separated by ; where { $of ->
    [one] 1 is
   *[other] { $of } are
} wanted; write \; for the sign itself

# Showing and formatting decks
show-also = also right: { $also }
show-hint = Hint: { $hint }
show-order = In order: { $blanks }
key-need = { $need ->
    [one] Any 1 of these is enough.
   *[other] Any { $need } of these { $count } are enough.
}
key-within = give or take { $within }: from { $low } to { $high }
key-exact = exactly as written, capitals and accents too
key-not = wrong: { $text }
key-not-why = wrong: { $text } ({ $why })
key-no-slips = no misspelling is forgiven
key-extra = belongs to none: { $numbers }
key-same = { $numbers } read the same: either will do
marking = How to mark
marking-text = Words: capitals, accents and punctuation do not count. A word of 5 letters or more may have one letter wrong, missing, too many or swapped (from 10 letters two), but never the first one, and not where this makes another word.
marking-number = Numbers: in any spelling; without a unit, or converted from another one.
marking-date = Dates: in any spelling. Of a day the right year alone earns a third, year and month two thirds; of a month the year alone earns half.
marking-many = Several right options: each right one picked counts one, each wrong one takes one away, never below 0.
marking-order = Order: look at every two items. All of them in the right order earn full points, half of them or fewer nothing.
marking-share = Several blanks, items or pairs: each earns its share.
fmt-changed = { $file }: formatted
fmt-would-change = { $file }: would be formatted
fmt-ids-written = { $file }: ids written
fmt-ids-missing = { $file }: ids are missing
fmt-unsafe = { $file } cannot be formatted without changing what it says; hafal left it unchanged
fmt-built-in = { $name } is built in and cannot be changed
help-fmt-built-in = print it with hafal decks NAME --source, and save that as a file of your own

# Fitting the memory model
optimize-too-few = you have { $have } reviews to learn from, and { $need } are needed
help-optimize-too-few = { $more } more are needed; only a review a day or more after the card's previous one counts
optimize-impossible = the model cannot be fitted to these reviews
optimize-fitted = Fitted to { $count } reviews and tested on the { $held } latest of them; lower numbers are better.
optimize-before = before   log loss { $loss }   RMSE(bins) { $rmse }
optimize-after = after    log loss { $loss }   RMSE(bins) { $rmse }
optimize-kept = The new parameters predict better, so hafal keeps them. Every memory now follows them; a due day changes at the card's next review.
optimize-not-better = The new parameters are not better on both numbers, so nothing changes.

# Questions found by their words
find-no-word = type a word to look for
find-no-deck = There is no deck { $name }, so it counts as a word, and every deck is searched.
find-new = new
find-due = due today
find-suspended = suspended
find-buried = put off
find-also = found in
find-count = { $count ->
    [0] No question matches.
    [one] 1 question
   *[other] { $count } questions
}
find-broken = { $file } has { $count ->
    [one] 1 mistake
   *[other] { $count } mistakes
}; only the questions that can be read are searched. To see what is wrong: hafal check { $name }

# Flags, orphans and the history of a question
flagged-none = No question is flagged.
flagged-elsewhere = its deck is not on this computer
flagged-settle = When a flag is settled: { $command }
orphans-none = Every review belongs to a question in a deck.
orphans-reviews = { $count ->
    [one] 1 review
   *[other] { $count } reviews
}
orphans-these = Reviews of questions that no deck has any more
orphans-help = hafal keeps them. To delete them for good: hafal orphans --delete
orphans-deleted = { $count ->
    [one] 1 card
   *[other] { $count } cards
} deleted with all reviews. A copy from before: { $file }
orphans-elsewhere = The places you sync with still have them, and so do your other machines: if hafal reads such a place from the start again, they come back. Run hafal orphans --delete there too.
info-no-question = there is no question called { $question }
info-several = several questions contain “{ $question }”
help-info-several = name one by its id: { $ids }
info-passage = about the passage “{ $title }”
info-part = part { $part }
info-unseen = never reviewed
info-memory = { $reviews ->
    [one] 1 review
   *[other] { $reviews } reviews
}{ $lapses ->
    [0] {""}
    [one] , forgotten once
   *[other] , forgotten { $lapses } times
}; stability { $stability } d, difficulty { $difficulty }, recall { $recall } today
info-suspended = suspended; to ask it again: { $command }
info-flagged = flagged for its author
info-leech = forgotten again and again: reword it, split it, or drop it
info-due = due on { $day }
info-due-since = due since { $day }
info-quiz = in a quiz
info-import = imported
info-cram = in practice
info-next = next: { $next }
info-undone = undone
event-rated = rated
event-crammed = practised
event-overtaken = rated after another drill; does not count
event-undone = undid something
event-deferred = put off because another card of its question was asked
event-rescheduled = rescheduled because an earlier review changed: due on
event-suspended = suspended
event-resumed = resumed
event-buried = put off until the next day
event-forgotten = started again as new
event-flagged = flagged
event-unflagged = flag settled
event-noted = note added
event-edited = edited

# Exams
plan-planned = { $deck }: exam on { $day }, { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}, { $minutes } min a day.
plan-from-now-on = From now on hafal drill asks what adds most to your score on that day. To see how ready you are: hafal ready
plan-far = { $day } is too far ahead; plan for { $last } at the latest
plan-cleared = { $deck }: no exam is planned any more.
plan-none = No exam is planned. Plan one: hafal plan DECK DATE
plan-past = { $day } is in the past
plan-no-date = the date of the exam is missing
exam-forecast = { $drills ->
    [0] On the exam day: { $idle }.
    [1] On the exam day: { $then } if you drill { $minutes } min before then, { $idle } if you stop now.
   *[other] On the exam day: { $then } if you drill { $minutes } min every day, { $idle } if you stop now.
}
ready-nothing = No exam is planned. Plan one: hafal plan DECK DATE
ready-exam = exam on { $day }, { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}
ready-exam-was = the exam was on { $day }, { $days ->
    [1] yesterday
   *[other] { $days } days ago
}
ready-no-exam = no exam is planned; plan one: hafal plan { $deck } DATE
ready-today = today
ready-then = that day
ready-unseen = unseen
ready-goal = for 90%
ready-of = { $count } of { $of }
ready-band = { $low } to { $high }
ready-needed = { $minutes } min a day (now { $now })
ready-enough = reached even if you stop now
ready-out-of-reach = out of reach by then (now { $now } min a day)
ready-topics = Topics, by what you would recall today
ready-outcome = You scored { $result } in the exam; the day before, { $expected } ({ $low } to { $high }) was forecast.
ready-over = The plan for this exam is over: hafal drill asks by the usual schedule again.
ready-one-deck = name one deck for its result
ready-no-plan = no exam is planned for { $deck }
help-ready-no-plan = plan it first: hafal plan DECK DATE
ready-early = the exam is not until { $day }
help-ready-early = enter its result on that day or later; to move the exam: hafal plan DECK DATE
ready-tell-result = How did the exam go? Keep the result: hafal ready { $deck } --result 78%
ready-known = Your answers show that you knew { $known } of the deck on the day of the exam.
ready-scored = A quiz after that scored { $scored }.
ready-held = { $held } of { $of } earlier forecasts had this in their range:
ready-before = { $days ->
    [one] 1 day before
   *[other] { $days } days before
}

# Warnings about a deck: what may mislead a learner
check-warned =
    { $file }: { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    } in { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }
check-mistakes-warned =
    { $file }: { $mistakes ->
        [one] 1 mistake
       *[other] { $mistakes } mistakes
    } and { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    } in { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }
check-no-lint = there is no code { $code } to allow or explain
check-codes = the codes are { $codes }
check-family-choices = Choices and truths
check-family-giveaways = Questions that give their answer away
check-family-typed = Typed answers, orders and pairs
check-family-deck = The deck as a whole
check-explain-more = For one in full, with examples: hafal check --explain CODE
check-more-below = … and { $count } more
check-family-mistakes = Mistakes: a deck with one cannot be asked
help-check-deny = Exit with 1 on these too: warnings
help-check-allow = Silence this code, or every warning (all); can be repeated
help-check-explain = Explain a code, with a bad and a good example; without one, list all codes
help-check-stdin = Read the deck from standard input; print findings as JSON, one per line
help-check-name = The name to report for a deck from standard input
help-value-what = WHAT
help-value-word = WORD
help-value-code = CODE
lint-duplicate-question = this question has the same words and the same answer as `{ $id }`
lint-duplicate-question-help = remove one of them, or ask for something else
explain-duplicate-question =
    Two questions with the same words and the same answer take the learner's
    time twice, and count the same knowledge twice in the score. Remove one
    of them, or ask for something else.

    Instead of:

        (id: "city", ask: "Where was it held?", answer: Text("Bandung")),
        (id: "place", ask: "Where was it held?", answer: Text("Bandung")),

    Write:

        (id: "city", ask: "Where was it held?", answer: Text("Bandung")),
        (id: "year", ask: "When was it held?", answer: Date("1955")),
lint-contradicting-keys = the question on line { $line } (`{ $id }`) has the same words, but another answer
explain-contradicting-keys =
    Two questions with the same words and different answers mark a learner
    wrong for what the other question taught. If only one is right, take the
    other out. If both wordings are right, join them in one question. A
    choice with other options is another question, and is not reported.

    Instead of:

        (id: "gas", ask: "Which gas do plants take in?", answer: Text("carbon dioxide")),
        (id: "gas-2", ask: "Which gas do plants take in?", answer: Text("CO2")),

    Write:

        (id: "gas", ask: "Which gas do plants take in?", answer: Text("carbon dioxide", "CO2")),
lint-near-duplicate = this question asks the same as `{ $id }` in other words, and has the same answer
lint-near-duplicate-help = remove one of them, or say what makes them different
explain-near-duplicate =
    Two questions that differ only in words such as held, took place, which
    or what, and have the same answer, are one question to the learner: it
    takes time twice and counts twice. Remove one, or ask for something
    else. Questions that name different things may have the same answer;
    they are not reported.

    Instead of:

        (ask: "In which city was the 1955 conference held?", answer: Text("Bandung")),
        (ask: "In what city did the conference of 1955 take place?", answer: Text("Bandung")),

    Write:

        (ask: "In which city was the 1955 conference held?", answer: Text("Bandung")),
        (ask: "On which island does that city lie?", answer: Text("Java")),
lint-options-alike = `{ $text }` and `{ $other }` read as the same option
lint-options-alike-help = remove one of them, or make them differ in more than case, accents or hyphens
explain-options-alike =
    Options that differ only in case, accents, hyphens or a full stop read
    the same. The learner sees that neither can be right, so there are fewer
    options to choose from than it seems. Write options that say different
    things.

    Instead of:

        (ask: "Which came first?", answer: Choice(right: "G-77", wrong: ["Non-Aligned", "Nonaligned", "ASEAN"])),

    Write:

        (ask: "Which came first?", answer: Choice(right: "G-77", wrong: ["Non-Aligned", "OPEC", "ASEAN"])),
lint-right-again = `{ $text }` is listed as wrong, but it is another way to write the right answer `{ $right }`
lint-right-again-help = write a wrong option that says something else
explain-right-again =
    A wrong option that says the same as the right one punishes a learner
    who knows the answer: the number in words, the date in another form, the
    initials, an older spelling. Write a wrong option that says something
    else.

    Instead of:

        (ask: "How many came?", answer: Choice(right: "29", wrong: ["twenty-nine", "77", "134"])),

    Write:

        (ask: "How many came?", answer: Choice(right: "29", wrong: ["25", "77", "134"])),
lint-few-options = with two options, a guess is right half of the time
lint-few-options-help = add one or two options that somebody could believe, or use Text(…) for a typed answer
explain-few-options =
    With two options, a learner who knows nothing is right half of the time.
    Add wrong options that somebody could believe, or ask for a typed
    answer. A question that has only two answers by its nature, because it
    names both or they are opposites, is not reported.

    Instead of:

        (ask: "In which city was it held?", answer: Choice(right: "Bandung", wrong: ["Jakarta"])),

    Write:

        (ask: "In which city was it held?", answer: Choice(right: "Bandung", wrong: ["Jakarta", "Bogor", "Medan"])),
lint-many-options =
    this choice has { $count ->
        [one] 1 option
       *[other] { $count } options
    }: too many to keep in mind
lint-many-options-help = keep the three or four that somebody could believe
explain-many-options =
    Seven wrong options do not deceive anybody, and reading them all takes
    time from the question. Keep the three or four that a learner who has
    half understood would pick, or ask for a typed answer.

    Instead of:

        (ask: "Which planet is the largest?", answer: Choice(right: "Jupiter", wrong: ["Mercury", "Venus", "Earth", "Mars", "Saturn", "Uranus", "Neptune"])),

    Write:

        (ask: "Which planet is the largest?", answer: Choice(right: "Jupiter", wrong: ["Saturn", "Neptune", "Earth"])),
lint-truth-as-choice = this statement is true or false, which needs no options
explain-truth-as-choice =
    hafal has an answer for statements that are true or false. Its two
    options always have the same order and the deck's language, and "true"
    may be typed as well.

    Instead of:

        (ask: "Whales are fish.", answer: Choice(right: "False", wrong: ["True"])),

    Write:

        (ask: "Whales are fish.", answer: False),
lint-lettered-options = options such as `{ $text }` bring letters or numbers of their own, but options are shuffled
explain-lettered-options =
    Options are shuffled, and numbered or lettered as they are shown. A
    letter of their own is then beside another one. Write the options
    alone.

    Instead of:

        (ask: "Which is a metal?", answer: Choice(right: "B) iron", wrong: ["A) coal", "C) salt"])),

    Write:

        (ask: "Which is a metal?", answer: Choice(right: "iron", wrong: ["coal", "salt"])),
lint-options-in-prompt = the options are in the question's text, so a learner answers with a letter
lint-options-in-prompt-help = take them out of `ask`, and write { $text }
explain-options-in-prompt =
    Options in the question's text are never shuffled, and a learner who
    types the option instead of its letter is wrong. Write them as options.

    Instead of:

        (ask: "Which is a metal? A) coal B) iron C) salt", answer: Text("B")),

    Write:

        (ask: "Which is a metal?", answer: Choice(right: "iron", wrong: ["coal", "salt"])),
lint-combined-options = options such as `{ $text }` combine statements of the question
lint-combined-options-write = let several be picked, and take the statements out of `ask`: { $text }
lint-combined-options-help = let several be picked, as in Many(right: […], wrong: […]), or ask each statement as True or False
explain-combined-options =
    "I and III only" tests patience and logic more than knowledge: a
    learner who knows that one statement is false rules out half of the
    options. Let learners pick the statements themselves, or ask each as
    True or False.

    Instead of:

        (ask: "Which are metals? I. iron II. coal III. tin", answer: Choice(right: "I and III", wrong: ["I and II", "II and III"])),

    Write:

        (ask: "Which are metals?", answer: Many(right: ["iron", "tin"], wrong: ["coal"])),
lint-overlapping-ranges = `{ $text }` and `{ $other }` overlap: what lies in both has two right answers
lint-overlapping-ranges-help = end one range before the other begins
explain-overlapping-ranges =
    Where two ranges share a number, a learner cannot tell which of them is
    meant. Let each end before the next begins.

    Instead of:

        (ask: "How many bones has an adult?", answer: Choice(right: "200–300", wrong: ["100–200", "300–400"])),

    Write:

        (ask: "How many bones has an adult?", answer: Choice(right: "200–299", wrong: ["100–199", "300–399"])),
lint-absolute-words =
    { $count ->
        [one] only a wrong option says `{ $word }`
       *[other] only wrong options say `{ $word }` and the like, { $count } of them
    }: learners strike them out without knowing the answer
lint-absolute-words-help = word the wrong options as carefully as the right one
explain-absolute-words =
    Hardly anything is always or never so, and learners know it. Where only
    wrong options say such words, the right one can be found without reading
    the question.

    Instead of:

        (ask: "What is true of metals?", answer: Choice(right: "Most of them conduct heat", wrong: ["They never melt in a fire", "They always rust"])),

    Write:

        (ask: "What is true of metals?", answer: Choice(right: "Most of them conduct heat", wrong: ["Most of them float on water", "Most of them burn"])),
lint-longest-right = in { $count } of { $of } choices the right option is the longest
lint-longest-right-help = make some wrong options as long and as careful as the right ones
explain-longest-right =
    Careful writers make the right option longer than the wrong ones.
    Learners soon notice, and pick the longest without reading. Make some
    wrong options just as long. A deck is reported once, when nearly all of
    its choices show this, or when all of six or more show it a little.

    Instead of:

        (ask: "What is true of A?", answer: Choice(right: "it was a careful, long answer", wrong: ["it was short", "so what"])),
        (ask: "What is true of B?", answer: Choice(right: "it was a careful, long answer", wrong: ["it was short", "so what"])),
        (ask: "What is true of C?", answer: Choice(right: "it was a careful, long answer", wrong: ["it was short", "so what"])),
        (ask: "What is true of D?", answer: Choice(right: "it was a careful, long answer", wrong: ["it was short", "so what"])),

    Write:

        (ask: "What is true of A?", answer: Choice(right: "it was a careful, long answer", wrong: ["it was short", "so what"])),
        (ask: "What is true of B?", answer: Choice(right: "so what", wrong: ["it was a careful, long lie", "no"])),
        (ask: "What is true of C?", answer: Choice(right: "it was short", wrong: ["it was a careful, long lie", "no"])),
        (ask: "What is true of D?", answer: Choice(right: "yes", wrong: ["no", "a careful, long lie"])),
lint-right-stands-out = the right option stands out: it is { $count } times as long as the next
lint-right-stands-out-help = shorten it, or make some wrong options as long
explain-right-stands-out =
    One option that is far longer than all others is picked without reading.
    Say the right one in fewer words, move what all options need into the
    prompt, or write wrong options that are as careful.

    Instead of:

        (ask: "Why do metals conduct?", answer: Choice(right: "their outer electrons move freely through the metal", wrong: ["they shine", "hardness"])),

    Write:

        (ask: "Why do metals conduct?", answer: Choice(right: "their electrons move freely", wrong: ["their surfaces are smooth", "their atoms are heavy"])),
lint-word-clue = only the right option repeats the prompt: `{ $text }` sounds like `{ $word }`
lint-word-clue-help = use another word in the prompt, or write wrong options that sound like it too
explain-word-clue =
    A learner who knows nothing picks the option that sounds like the
    question. Use another word in the prompt, or give wrong options the same
    sound. Questions about words, and words that other options repeat too,
    are not reported.

    Instead of:

        (ask: "What do chloroplasts contain?", answer: Choice(right: "chlorophyll", wrong: ["keratin", "insulin"])),

    Write:

        (ask: "Which pigment makes leaves green?", answer: Choice(right: "chlorophyll", wrong: ["keratin", "melanin"])),
lint-grammar-clue = only the right option fits after `{ $word }`
lint-grammar-clue-some = `{ $text }` does not fit after `{ $word }`, which rules it out
lint-grammar-clue-help = write a/an, or reword the prompt or the options so that all of them fit
explain-grammar-clue =
    If the prompt ends in a, an, is or are, and only the right option goes
    with that word, the grammar answers the question; if some wrong ones do not
    go with a or an, it rules them out. Write options that all fit, or reword
    the prompt.

    Instead of:

        (ask: "A young sheep is called a", answer: Choice(right: "lamb", wrong: ["elk", "ox"])),

    Write:

        (ask: "A young sheep is called a", answer: Choice(right: "lamb", wrong: ["calf", "kid"])),
lint-of-the-above = `{ $text }` speaks of other options, but options are shuffled
lint-of-the-above-help = put it in `last`, so that it stays at the end: { $text }
lint-of-the-above-letters = `{ $text }` names other options by their letters, but options are shuffled
lint-of-the-above-letters-write = let several be picked: { $text }
lint-of-the-above-letters-help = name them by their words, or let several be picked: Many(right: […], wrong: […])
explain-of-the-above =
    Options are shuffled, so an option that speaks of those above it may
    come first, with nothing above it. Put it in `last`: those options keep
    their places at the end. Letters of other options ("A and C") are wrong
    even there: name the options by their words.

    Instead of:

        (ask: "Which is it?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO", "None of the above"])),

    Write:

        (ask: "Which is it?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO"], last: ["None of the above"])),
lint-of-the-above-many = remove it: when several options can be right, a learner can simply pick all of them, or none
lint-mostly-true = `True` is right for { $count } of { $of } statements
lint-mostly-true-help = make some statements false, but believable
explain-mostly-true =
    False statements are harder to write than true ones, so a deck often has
    few of them. A learner then scores well by answering true to everything.
    Make some of the statements false.

    Instead of:

        (ask: "Iron is a metal.", answer: True),
        (ask: "Coal burns.", answer: True),
        (ask: "Tin melts.", answer: True),
        (ask: "Wool is warm.", answer: True),
        (ask: "Lead is light.", answer: True),

    Write:

        (ask: "Iron is a metal.", answer: True),
        (ask: "Coal burns.", answer: True),
        (ask: "Tin melts.", answer: False),
        (ask: "Wool is warm.", answer: True),
        (ask: "Lead is light.", answer: False),
lint-negative-stem = a learner in a hurry may miss `{ $word }` here
lint-negative-stem-help = ask for what is so, or write { $word } in capitals
explain-negative-stem =
    A learner who knows the answer but overlooks a small not is marked wrong
    for reading, not for knowing. Ask the opposite, or make the word stand
    out.

    Instead of:

        (ask: "Which of these is not a metal?", answer: Choice(right: "coal", wrong: ["iron", "tin"])),

    Write:

        (ask: "Which of these is NOT a metal?", answer: Choice(right: "coal", wrong: ["iron", "tin"])),
lint-double-negation = `{ $word }` and `{ $other }` deny each other, so the sentence must be solved like a puzzle
lint-double-negation-help = say it without either: not unlikely is likely
explain-double-negation =
    Two words that deny each other test reading, not knowing. Even those who
    know the answer trip over them. Leave out both, and say what is so.

    Instead of:

        (ask: "It is not unusual for a desert to be cold at night.", answer: True),

    Write:

        (ask: "A desert is often cold at night.", answer: True),
lint-how-many = this asks for several things and does not say how many
lint-how-many-help = say how many: { $text }
lint-how-many-list-help = say how many: hafal asks for { $count } here
lint-how-many-text-help = ask for one of them, or write List(…) and say how many
explain-how-many =
    Without a number, a learner cannot know when the answer is complete, and
    on paper nobody sees how many lines there are. Say how many, or all.

    Instead of:

        (ask: "Name the layers of the Earth.", answer: List("crust", "mantle", "core")),

    Write:

        (ask: "Name the three layers of the Earth.", answer: List("crust", "mantle", "core")),
lint-denying-option = the question says `{ $word }`, and the option `{ $text }` denies as well
lint-denying-option-help = ask for what is so, or word the option without a denial
explain-denying-option =
    One denial in the question and one in an option cancel out, and test
    reading rather than knowledge. Ask for what is so, or word the options
    without a denial.

    Instead of:

        (ask: "Which is NOT true of reptiles?", answer: Choice(right: "They have fur", wrong: ["They do not make milk", "They lay eggs"])),

    Write:

        (ask: "What is true of reptiles?", answer: Choice(right: "They lay eggs", wrong: ["They make milk", "They have fur"])),
lint-answer-in-prompt = the question gives away its answer `{ $text }`
lint-answer-in-prompt-help = reword it, or ask for something that the question does not say
explain-answer-in-prompt =
    A question that gives its own answer tests nothing. Reword it, or ask
    for something it does not say. Prompts that offer several things to
    choose from, and prompts about words, are not reported.

    Instead of:

        (ask: "In which city was the Bandung Conference held?", answer: Text("Bandung")),

    Write:

        (ask: "In which city was the Asian-African Conference held?", answer: Text("Bandung")),
lint-answer-in-hint = the hint gives away the answer `{ $text }`
lint-answer-in-hint-help = write a hint that leads to the answer without saying it
explain-answer-in-hint =
    Hints cost nothing, so a hint that gives the answer gives the points
    away. Let the hint lead towards the answer.

    Instead of:

        (ask: "In which city?", answer: Text("Bandung"), hint: "Bandung lies in Java."),

    Write:

        (ask: "In which city?", answer: Text("Bandung"), hint: "It lies in West Java."),
lint-answer-in-earlier = the earlier question `{ $id }` gives away the answer `{ $text }`
lint-answer-in-earlier-help = leave the answer out of the earlier question
explain-answer-in-earlier =
    If an earlier question is about the same thing and gives the answer, the
    later question tests only attention. Leave the answer out of the earlier
    one. Other forms of the answer count too: a plural, initials, a number in
    words, a date in another spelling. A name that just appears again is not
    reported.

    Instead of:

        (ask: "Who opened the Asian-African Conference in Bandung?", answer: Text("Sukarno")),
        (ask: "Where was the Asian-African Conference?", answer: Text("Bandung")),

    Write:

        (ask: "Who opened the Asian-African Conference?", answer: Text("Sukarno")),
        (ask: "Where was the Asian-African Conference?", answer: Text("Bandung")),
lint-blanks-give-away = the blank `{ $other }` gives away the blank `{ $text }`
lint-blanks-give-away-help = turn one of them into plain text, or choose other words for a blank
explain-blanks-give-away =
    A drill asks one blank at a time and shows the others. If one blank
    contains the words of another, it gives that one away. Choose other
    words for a blank, or leave one of them as plain text.

    Instead of:

        (answer: Cloze("The {"{"}Bandung Conference{"}"} was held in {"{"}Bandung{"}"}.")),

    Write:

        (answer: Cloze("The Asian-African Conference was held in {"{"}Bandung{"}"} in {"{"}1955{"}"}.")),
lint-many-blanks = with { $count } blanks, too few words are left to tell what this is about
lint-many-blanks-help = keep one or two blanks, for the words that matter
explain-many-blanks =
    A sentence whose words are nearly all blanks can be filled in many ways,
    and each of them makes sense. Keep one or two blanks, for the words that
    should be learnt.

    Instead of:

        (answer: Cloze("{"{"}Plants{"}"} {"{"}use{"}"} {"{"}light{"}"} to {"{"}make{"}"} {"{"}sugar{"}"}.")),

    Write:

        (answer: Cloze("Plants use light to make {"{"}sugar{"}"}.")),
lint-blank-first = this begins with its blank, so the learner must read it twice
lint-blank-first-help = turn the sentence round, so that the blank comes near its end
explain-blank-first =
    A learner who reaches the blank first cannot fill it yet, reads on and
    has to come back. Let the sentence lead to its blank. Exercises of
    grammar, where a small word or a question begins so, are not reported.

    Instead of:

        (answer: Cloze("{"{"}Photosynthesis{"}"} takes place in green leaves.")),

    Write:

        (answer: Cloze("The process that takes place in green leaves is called {"{"}photosynthesis{"}"}.")),
lint-pairs-alike = `{ $text }` is on the right more than once
lint-pairs-alike-help = give each item on the left its own partner, or ask with Choice
explain-pairs-alike =
    Two equal items on the right look like a mistake. The learner cannot
    know which of them belongs where. Give each item on the left a partner
    of its own.

    Instead of:

        (ask: "Match.", answer: Match(("G-77", "1964"), ("UNCTAD", "1964"), ("UNOSSC", "1974"))),

    Write:

        (ask: "Match.", answer: Match(("G-77", "1964"), ("UNOSSC", "1974"))),
lint-items-alike = `{ $text }` is in this order more than once
lint-items-alike-help = say what tells the two apart, or remove one
explain-items-alike =
    Once shuffled, two equal items look the same, and the learner cannot
    know which comes first. Say what tells them apart, or remove one.

    Instead of:

        (ask: "Put in order.", answer: Order("sow", "water", "reap", "water")),

    Write:

        (ask: "Put in order.", answer: Order("sow", "water", "reap", "water again")),
lint-long-answer = this is too long to type without a slip
lint-long-answer-help = ask for the main words, or use Cloze(…), Order(…) or Card(…)
explain-long-answer =
    A typed answer is compared letter by letter. Nobody types a whole
    sentence exactly as its author did, so a learner who knows the answer is
    marked wrong. Ask for a few words, or use a card.

    Instead of:

        (ask: "Why did they meet?", answer: Text(
            "because the countries of the south wanted to help one another without the north",
        )),

    Write:

        (ask: "Why did they meet?", answer: Card("To help one another without the north.")),
lint-accents-only = `{ $text }` adds nothing: marking ignores accents and capitals
lint-accents-only-help = remove it, or write exact: true if the accents matter
explain-accents-only =
    Typed answers are compared without accents, so a second answer that
    differs only in accents changes nothing. If you wrote it because the
    accents matter, it does the opposite of what you want: use exact: true.

    Instead of:

        (ask: "Which island?", answer: Text("São Tomé", "Sao Tome")),

    Write:

        (ask: "Which island?", answer: Text("São Tomé")),
lint-alternatives-in-text = `{ $text }` is one answer: a learner must type all of it
explain-alternatives-in-text =
    "or", a slash or brackets within an answer are part of it: a learner
    who types one of the wordings is wrong. Give each wording a text of its
    own. The first is shown, all are right. In a cloze a bar separates them:
    {"{"}carbon dioxide|CO2{"}"}.

    Instead of:

        (ask: "Which gas do plants take in?", answer: Text("carbon dioxide or CO2")),

    Write:

        (ask: "Which gas do plants take in?", answer: Text("carbon dioxide", "CO2")),
lint-number-as-text = `{ $text }` is a number, but as a text only these signs are right
explain-number-as-text =
    As a number, 6 may be typed as "six" or "6.0" too, and a unit after it
    is understood. As a text it may not. A number that is a name, such as a
    code or a telephone number, is a text, best with exact: true.

    Instead of:

        (ask: "How many legs has an insect?", answer: Text("6")),

    Write:

        (ask: "How many legs has an insect?", answer: Number(6)),
lint-date-as-text = `{ $text }` is a date, but as a text it is right in this form only
explain-date-as-text =
    As a date it may be typed in any form, as 14/7/1789 or 14 July 1789, and
    the right year alone earns a share. As a text it must be typed just so.

    Instead of:

        (ask: "When was the Bastille stormed?", answer: Text("14 July 1789")),

    Write:

        (ask: "When was the Bastille stormed?", answer: Date("1789-07-14")),
lint-untypable-sign = `{ $sign }` in `{ $text }` is not on a keyboard, and marking reads nothing else for it
lint-untypable-sign-help = add a wording that can be typed, as in Text("…", "…"): all of them are right, the first is shown
explain-untypable-sign =
    Small digits, fractions, degrees, arrows and Greek letters may be typed
    in plain signs: CO₂ as CO2, ½ as 1/2. Other signs must be typed
    themselves, and a learner's keyboard may lack them. Give a wording that
    can be typed as well.

    Instead of:

        (ask: "Which sign is on cards beside hearts, spades and diamonds?", answer: Text("♣")),

    Write:

        (ask: "Which sign is on cards beside hearts, spades and diamonds?", answer: Text("♣", "clubs")),
lint-no-unit = the question asks for { $unit }, but any unit is accepted
explain-no-unit =
    Without a unit, hafal ignores any words after the number: 5 months is as
    right as 5 years. Name the unit. The learner may then leave it out, but
    cannot write another.

    Instead of:

        (ask: "How many years did it last?", answer: Number(5)),

    Write:

        (ask: "How many years did it last?", answer: Number(is: 5, unit: "years")),
lint-rounded-figure = { $text } is a rough figure, but only the exact number is accepted
lint-rounded-figure-help = say how far off still counts as right, such as { $text }
explain-rounded-figure =
    If the deck says about 600, a learner who has learnt 610 knows as much.
    A figure that is approximate, or can only be estimated, needs a
    tolerance: say how far off still counts as right.

    Instead of:

        (ask: "About how many people came?", answer: Number(600)),

    Write:

        (ask: "About how many people came?", answer: Number(is: 600, within: 50)),
lint-dates-in-figures = the names of months in this deck's language (`{ $language }`) are not read
lint-dates-in-figures-help = say in the question that the date is typed in figures, such as { $text }
explain-dates-in-figures =
    The names of months are known in Indonesian, English, Malay, French,
    German, Spanish, Portuguese, Italian and Dutch. In a deck in another
    language a date must be typed in figures, and learners should know it.
    If they do, add allow: "dates-in-figures" to the deck. A deck is
    reported once.

    Instead of:

        (
            language: "pl",
            questions: [
                (ask: "Kiedy uchwalono konstytucję?", answer: Date("1791-05-03")),
            ],
        )

    Write:

        (
            language: "pl",
            allow: ["dates-in-figures"],
            questions: [
                (ask: "Kiedy uchwalono konstytucję? (dzień/miesiąc/rok)", answer: Date("1791-05-03")),
            ],
        )
lint-old-date = a day or month before 15 October 1582 depends on the calendar
lint-old-date-help = ask for the year, as Date("{ $year }"), or name the calendar in the question
explain-old-date =
    Until 1582 dates followed the Julian calendar. Some books keep those
    dates, others convert them, and the two are ten days or more apart. A
    learner with the other kind of book is marked wrong. Ask for the year,
    or name the calendar.

    Instead of:

        (ask: "When did he land?", answer: Date("1492-10-12")),

    Write:

        (ask: "In which year did he land?", answer: Date("1492")),
lint-hidden-character = there is an invisible character here ({ $code })
lint-hidden-character-help = type the text again, or remove the character
explain-hidden-character =
    Text pasted from web pages and documents may contain invisible
    characters. They can reverse the direction of the text, and a search for
    the visible text does not find it. Type the text again.

    Instead of:

        (ask: "In which ci\u{"{"}ad{"}"}ty?", answer: Text("Bandung")),

    Write:

        (ask: "In which city?", answer: Text("Bandung")),
lint-mixed-normalisation = the accent is a separate character here, but part of its letter elsewhere in this deck
lint-mixed-normalisation-help = type the word again; it will look the same
explain-mixed-normalisation =
    The same é can be stored as one character, or as an e and an accent.
    Both look alike, but a search finds only one of them, and some programs
    draw them differently. Type the word again.

    Instead of:

        (ask: "Where is the café?", answer: Text("Lima")),
        (ask: "Who wrote of the cafe\u{"{"}301{"}"} there?", answer: Text("Mann")),

    Write:

        (ask: "Where is the café?", answer: Text("Lima")),
        (ask: "Who wrote of the café there?", answer: Text("Mann")),
lint-mixed-quotes = this deck has straight quotes in { $straight } texts and curly quotes in { $curly }
lint-mixed-quotes-help = use one sort throughout; inside a text a straight double quote is written \"
explain-mixed-quotes =
    Two sorts of quotes or apostrophes in one deck look careless on the
    screen and in print, and a search finds only half of them. Use one sort
    throughout.

    Instead of:

        (ask: "What's that?", answer: Text("Lima")),
        (ask: "Who’s there?", answer: Text("Mann")),

    Write:

        (ask: "What’s that?", answer: Text("Lima")),
        (ask: "Who’s there?", answer: Text("Mann")),
lint-wrong-language = the deck says its language is `{ $claimed }`, but its text is in `{ $found }`
explain-wrong-language =
    The language decides how numbers and dates are read: in Indonesian 1.234
    is more than a thousand, in English a little more than one. Name the
    language that the questions are written in. A deck that names none
    counts as English.

    Instead of:

        (
            language: "en",
            questions: [
                (ask: "Di kota mana konferensi yang pertama itu digelar oleh tuan rumah?", answer: Text("Bandung")),
                (ask: "Siapa yang membuka pertemuan itu, dan pada bulan apa?", answer: Text("Sukarno")),
                (ask: "Apa nama kantor yang dibentuk untuk kerja sama ini sesudah itu?", answer: Text("UNOSSC")),
                (ask: "Dari mana dana untuk kantor itu datang, dan oleh siapa diatur?", answer: Text("UNDP")),
            ],
        )

    Write:

        (
            language: "id",
            questions: [
                (ask: "Di kota mana konferensi yang pertama itu digelar oleh tuan rumah?", answer: Text("Bandung")),
                (ask: "Siapa yang membuka pertemuan itu, dan pada bulan apa?", answer: Text("Sukarno")),
                (ask: "Apa nama kantor yang dibentuk untuk kerja sama ini sesudah itu?", answer: Text("UNOSSC")),
                (ask: "Dari mana dana untuk kantor itu datang, dan oleh siapa diatur?", answer: Text("UNDP")),
            ],
        )
lint-tags-alike = the tag `{ $text }` looks like `{ $other }`, which { $count } questions have
lint-tags-alike-help = write { $other }, if that is what you mean
explain-tags-alike =
    A misspelt tag hides its question: a quiz with the tag does not ask it,
    and the score by tags shows it as a subject of its own. Use one
    spelling.

    Instead of:

        (ask: "Which metal rusts?", answer: Text("iron"), tags: "metals"),
        (ask: "Which metal is liquid?", answer: Text("mercury"), tags: "metals"),
        (ask: "What is wool made into?", answer: Text("cloth"), tags: "metal"),

    Write:

        (ask: "Which metal rusts?", answer: Text("iron"), tags: "metals"),
        (ask: "Which metal is liquid?", answer: Text("mercury"), tags: "metals"),
        (ask: "What is wool made into?", answer: Text("cloth"), tags: "cloth"),
lint-tag-used-once = only this question has the tag `{ $text }`, while each other tag gathers several
lint-tag-used-once-help = give it the tag of the group that it belongs to, or give more questions this tag
explain-tag-used-once =
    A learner who practises by tags never meets a tag of one question, and
    the score by tags shows it as a subject of its own. Often the tag is a
    slip for another. A deck of twenty questions or more is reported, when
    all its other tags gather four or more.

    Instead of:

        (ask: "Which river crosses Vienna?", answer: Text("Danube"), tags: "waterways"),

    Write:

        (ask: "Which river crosses Vienna?", answer: Text("Danube"), tags: "rivers"),
lint-missing-source = this question names no source, although the deck has sources
lint-missing-source-help = add { $text }
explain-missing-source =
    A learner who doubts an answer wants to look it up, and a teacher who
    checks the deck has to. Say where the question comes from. If most
    questions have the same source, write it once, as defaults: (from: …).

    Instead of:

        (
            language: "en",
            sources: {"{"}"notes": (title: "My notes"){"}"},
            questions: [
                (ask: "Which metal rusts?", answer: Text("iron"), from: "notes: page 3"),
                (ask: "Which metal is liquid?", answer: Text("mercury")),
            ],
        )

    Write:

        (
            language: "en",
            sources: {"{"}"notes": (title: "My notes"){"}"},
            questions: [
                (ask: "Which metal rusts?", answer: Text("iron"), from: "notes: page 3"),
                (ask: "Which metal is liquid?", answer: Text("mercury"), from: "notes: page 4"),
            ],
        )
lint-unused-source = no question uses the source `{ $name }`
lint-unused-source-help = remove it, or cite it where it belongs
explain-unused-source =
    A source that no question uses promises more than the deck has. Often
    some questions cite the wrong one. Correct those, or remove the source.

    Instead of:

        (
            language: "en",
            sources: {"{"}"notes": (title: "My notes"), "book": (title: "A book"){"}"},
            questions: [
                (ask: "Which metal rusts?", answer: Text("iron"), from: "notes: page 3"),
                (ask: "Which metal is liquid?", answer: Text("mercury"), from: "notes: page 4"),
            ],
        )

    Write:

        (
            language: "en",
            sources: {"{"}"notes": (title: "My notes"), "book": (title: "A book"){"}"},
            questions: [
                (ask: "Which metal rusts?", answer: Text("iron"), from: "notes: page 3"),
                (ask: "Which metal is liquid?", answer: Text("mercury"), from: "book: page 4"),
            ],
        )
lint-unused-passage = no question is about the passage `{ $name }`
lint-unused-passage-help = remove it, or name it in the questions about it
explain-unused-passage =
    A passage is shown with the questions that name it. One that no question
    names is never shown. Often the questions about it lack `passage: "…"`.

    Instead of:

        (
            language: "en",
            passages: {"{"}"letter": "Dear Ana, the train was late, so I slept in Lima."{"}"},
            questions: [
                (ask: "Where did the writer sleep?", answer: Text("Lima")),
                (ask: "Which metal is liquid?", answer: Text("mercury")),
            ],
        )

    Write:

        (
            language: "en",
            passages: {"{"}"letter": "Dear Ana, the train was late, so I slept in Lima."{"}"},
            questions: [
                (ask: "Where did the writer sleep?", passage: "letter", answer: Text("Lima")),
                (ask: "Which metal is liquid?", answer: Text("mercury")),
            ],
        )
lint-missing-id = most questions of this deck have an id, but this one has none
explain-missing-id =
    hafal keeps a learner's history of a question under its id. Without an
    id it uses the words, and the history may be lost when you change them.
    Give the question an id. A deck in which no question has one is not
    reported: hafal follows the words there.

    Instead of:

        (id: "rust", ask: "Which metal rusts?", answer: Text("iron")),
        (id: "liquid", ask: "Which metal is liquid?", answer: Text("mercury")),
        (id: "wool", ask: "What is wool made into?", answer: Text("cloth")),
        (ask: "What is coal for?", answer: Text("fire")),

    Write:

        (id: "rust", ask: "Which metal rusts?", answer: Text("iron")),
        (id: "liquid", ask: "Which metal is liquid?", answer: Text("mercury")),
        (id: "wool", ask: "What is wool made into?", answer: Text("cloth")),
        (id: "coal", ask: "What is coal for?", answer: Text("fire")),
lint-missing-why = nearly all questions of this deck explain their answers, but this one does not
lint-missing-why-help = add why: "…" to say what to know about the answer, or how to remember it
explain-missing-why =
    Learners remember best what they read right after a mistake. Explain
    this answer too. A deck that explains only some of its answers is not
    reported.

    Instead of:

        (ask: "Which metal rusts?", answer: Text("iron"), why: "Iron and water make rust."),
        (ask: "Which metal is liquid?", answer: Text("mercury"), why: "It is the only one."),
        (ask: "What is wool made into?", answer: Text("cloth"), why: "It is woven."),
        (ask: "What is coal for?", answer: Text("fire")),

    Write:

        (ask: "Which metal rusts?", answer: Text("iron"), why: "Iron and water make rust."),
        (ask: "Which metal is liquid?", answer: Text("mercury"), why: "It is the only one."),
        (ask: "What is wool made into?", answer: Text("cloth"), why: "It is woven."),
        (ask: "What is coal for?", answer: Text("fire"), why: "It burns long."),
lint-lost-history = learners answered this question in other words (`{ $ask }`), and their history would be lost
lint-lost-history-help = if it is the same question, add { $text }
explain-lost-history =
    hafal knows a question without an id by its words. If only the words
    change, the history follows to the question with the same answer. If the
    answer changes too, or two questions have it, hafal cannot tell where
    the history belongs. Add the id in the help: the history is kept under
    it.

    Instead of:

        (ask: "Which town hosted the meeting?", answer: Text("Bandung city")),

    Write:

        (id: "in-which-city-was-it", ask: "Which town hosted the meeting?", answer: Text("Bandung city")),
lint-unknown-code = there is no warning with the code `{ $code }`, so this silences nothing
lint-unknown-code-help = remove it, or find the right code in hafal man
explain-unknown-code =
    A misspelt code under allow silences nothing, so the warning you meant
    to allow comes back. Correct the code. Only warnings of hafal check can
    be allowed, never mistakes.

    Instead of:

        (ask: "Which metal rusts?", answer: Text("iron"), allow: "negative-stemm"),

    Write:

        (ask: "Which metal rusts?", answer: Text("iron"), allow: "negative-stem"),
check-found-elsewhere = is in the source, but not in the place it cites
check-held = in the source: { $found } found, { $elsewhere } found elsewhere, { $missing } not found
check-keys = the sources are { $text }; write KEY=TEXT
check-which-source = this deck has several sources; say which one this text is
help-check-against = Look up answers in the text of a source; warn of those not in it
help-check-watch = Check again whenever a deck changes, until Ctrl-C
help-value-source-text = TEXT|KEY=TEXT
lint-not-in-source = `{ $text }` is not in the text of the source
lint-not-in-source-help = correct it, or cite the source that has it
explain-not-in-source =
    With --against, hafal looks up every date, number and name that a
    question asks for in the text it cites, in any spelling that marking
    would accept. What is not there may be made up, mistyped, or from
    another source: correct it, or cite the right source. If the source says
    it in other words, allow it on the question.

    Instead of:

        (ask: "When was it held?", answer: Date("1956"), from: "a: par. 6"),

    Write:

        (ask: "When was it held?", answer: Date("1955"), from: "a: par. 6"),
help-man-check-codes = The codes that can be allowed: { $codes }
explain-mistake =
    This is a mistake, not a warning. A deck with a mistake cannot be asked,
    and a mistake cannot be allowed. Each finding says what to write
    instead. One deck shows every field and kind:

        hafal decks tour --source

# Import and export
format-unknown = the file's name does not tell its format
help-format-unknown = name it with { $flag }: { $formats }
help-file-exists = to replace it, add --force
format-refused = { $file }: { $why }
format-nothing = it contains no question
format-not-utf-8 = it is not UTF-8, from line { $line } on; save it as UTF-8
format-too-large = it is too large: the limit is 64 MiB of text
format-flood = it has too many questions: the limit is { $most }
format-too-deep = its brackets are nested too deeply
format-too-long = it is longer than 1 MB
format-no-json = it is not JSON from line { $line } on
format-no-questions = it has no list of `questions`
format-no-ask = nothing is asked here
format-repeats = the same question is already there
format-one-deck = only one deck can be exported at a time
format-skipped = skipped: { $why }
format-changed = changed: { $why }
format-done =
    { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    } converted, { $skipped } skipped, { $changed } changed
help-import = Import questions from another program
help-import-file = The file to read
help-import-from = Its format, if its name does not tell
help-import-output = Write the deck to this file instead of standard output
help-import-force = Replace the file if it exists
help-import-json = With -o: report what was skipped or changed as JSON
help-export = Export a deck to another program
help-export-deck = The deck: a name or a path
help-export-to = The format, if the file's name does not tell
help-export-output = Write to this file instead of standard output
help-export-force = Replace the file if it exists
help-export-json = With -o: report what was skipped or changed as JSON
help-export-choices = For csv and tsv: a table of choices, with a column for each option and one for the right ones
help-value-format = FORMAT
help-man-import =
    Makes a deck from another program's file. A line for each question that is skipped or loses something says why:
    `file:line: why`; those with the same words share a line. With `--json` (and `-o`) one object says it instead:
    `format`, `questions`, `reviews`, and `skipped` and `changed`, two arrays of `line`, `name`, `id` and `why`. The
    file's ending gives the format (apkg, csv, tsv, gift, xml, md, json, docx), or `--from` does; of another file, such
    as a .txt, its content, and the report says what it was read as.

    A row of a table becomes a card, or a typed text with `--kind text`; hafal knows the headings `ask`, `answer` and
    `tags` (and `Question`, `Back`, `Soal`, `Jawaban` …), and `--columns` names others.

    A table with columns for a question, its options (`Option A`, `Answer 1`, `Pilihan A`, `A` …) and the right one
    (`Correct answer`, `Key`, `Kunci` …: a letter, a number from 1, several of them, or the option's words) becomes
    choices; so does one with the right text and columns of wrong ones (`Incorrect Answer 1` …), or with all options in
    one cell (`Options`: `a|b|c`, `a; b; c`, a line each). Rows above the heading and questions of other types are
    skipped. `--columns option=A,option=B,right=Key` names such columns. A heading that makes neither is refused, and so
    is a table of more than four columns without one.

    If a file has several categories, or a package several decks, each question gets the name of its own as a tag.

    A numbered list can have its answers below each question, at the right options, or in a key at its end; its options
    may lack letters where one is ticked or the answer names it. A title above the first question is the deck's. In a
    Word document the right option may also be the one that is bold, underlined, highlighted or coloured; what was
    deleted under tracked changes is not read, pictures and text boxes are left out.

    A text (.txt) with a term and its meaning on each line, with ` - `, ` = ` or ` -> ` between them, becomes cards.

    The reviews in an apkg go into the log, unless you give `--no-history`. A review that is already there is skipped,
    so a second import (with `--force`) adds only what is new.

    A row or field over 1 MB is skipped. The exit status is 0 if nothing was skipped, 1 if something was, and 2 if
    nothing could be read.

# Sheets on paper
help-paper = Print an exam or a deck on paper, with its key
help-paper-exam = The exam or the deck: a name or a path
help-paper-output = Write the page to this file, and the key for `hafal mark` beside it
help-paper-sheets = How many variants to print, from 1 to 26: A, B, C and so on (default: 1)
help-paper-seed = Draw and shuffle with this seed: sheet A is what `hafal quiz --seed` asks, B what the next seed asks
help-paper-size = The paper
help-paper-force = Replace the page and the key if they exist
help-value-exam-deck = EXAM|DECK
help-value-size = SIZE
usage-sheets = write a whole number from 1 to 26
help-man-paper =
    Writes sheets for a class as one page for a browser, which loads nothing and needs no script: open it and print it
    at 100%. After the sheets come their keys, on pages of their own: keep them. Sheet A is what `hafal quiz --seed N`
    asks, B what N + 1 asks, and so on: other questions where the exam draws, another order, other letters. Without
    `--seed`, hafal takes a random one and prints it.

    Options have letters, and orders and pairs have boxes for letters, so whatever a pupil answers fits in a cell of a
    table. `FILE.key.json` keeps what was printed: `hafal mark` marks such a table by it. Flashcards are left out, since
    only the learner can mark them. Labels are in the language of the exam's first deck (English or Indonesian).
help-man-export =
    Writes a deck in another program's format. A line for each question says what that format cannot hold, as with
    `hafal import`.

    What goes with a question (hint, why, source, tags, points, level) or with the deck (language, authors, licence,
    about, sources) is written as comments if the format has no place for it, and `hafal import` reads it back. A table
    has no place for what goes with the deck.

    With `--choices`, csv and tsv are tables of the questions that have options, with a column for each option and one
    for the letters of the right ones; other kinds are skipped. What the other program does not see because it is in a
    comment is reported.

    To GIFT and Moodle a passage goes as a description before the first question about it; to the other formats it goes
    above the prompt of each.

    `--flatten` (apkg, csv, tsv, hashcards) makes a card of each question that the format cannot hold otherwise: its
    lettered options or its left sides are on the front, the right answer is on the back.
paper-sheet = Sheet { $sheet }
paper-name = Name
paper-class = Class
paper-date = Date
paper-points = Points
paper-many = More than one may be right.
paper-order = In order:
paper-foot = { $sheet } · { $page } of { $pages }
paper-key = Key to sheet { $sheet }: { $title }
paper-key-foot = Key to { $sheet } · { $page } of { $pages }
paper-seed = Seed { $seed }.
paper-none-right = none of them
paper-reason = not { $option }: { $why }
paper-written = { $sheets ->
    [one] 1 sheet (seed { $seed }) is in { $page }, its key after it; { $key } is for hafal mark.
   *[other] { $sheets } sheets (from seed { $seed } on) are in { $page }, their keys after them; { $key } is for hafal mark.
}
paper-next = Open the page in a browser and print it at 100%. Then type the answers into a table, a row for each pupil, and mark them: { $mark } ANSWERS.csv
paper-cards = { $count ->
    [one] 1 flashcard is left out, since only the learner can mark it: { $ids }
   *[other] { $count } flashcards are left out, since only the learner can mark them: { $ids }
}
paper-only-cards = { $name } has only flashcards, which only the learner can mark: there is nothing to print
paper-no-file = { $file } is not a file that a page and its key can be written to
help-paper-no-file = name a file, such as -o sheets.html
paper-own-source = { $file } is the source of the page, which would replace it
paper-folder = { $file } is a folder
paper-seed-too-large = the seed is too large for { $sheets ->
    [one] 1 sheet
   *[other] { $sheets } sheets: each has the next seed
}
format-no-answer = it has no answer
format-no-right = no answer earns full marks
format-no-key = it does not say which option is right
format-open-quote = it opens a quote and never closes it
format-open-bracket = it opens a bracket and never closes it
format-cell-left = there is no column for `{ $text }`
format-columns-left = a deck has no place for these columns: { $names }
format-no-column = there is no column called { $name }
format-unrecognized = neither the file's name nor its content tells its format
format-read-as = { $file }: read as { $what }
format-name-aiken = Aiken (--from aiken)
format-name-list = a numbered list (--from aiken)
format-name-terms = a list of terms and their meanings, with { $sign } between them (--from tsv, with tabs)
format-name-tsv = a table with tabs, as Quizlet exports it (--from tsv)
format-name-csv = a table (--from csv)
format-name-gift = GIFT (--from gift)
format-name-moodle = Moodle XML (--from moodle)
format-name-hashcards = hashcards (--from hashcards)
format-name-json = JSON (--from json)
format-no-document = it is not a Word document, or is damaged
format-text-box = a text box was left out
format-formula = a formula was read as plain letters: check it
format-symbol = a symbol of a picture font was left out
format-is-archive = it is a zip archive: unpack it, and import the files in it
format-is-docx = it is a Word document: leave out --from, or say --from docx
format-is-apkg = it is an Anki package: leave out --from, or say --from apkg
format-is-odt = it is a text document that hafal cannot read (.odt, .pages): save it as .docx, or as plain text (.txt)
format-is-ods = it is a spreadsheet (.ods): save it as CSV
format-is-xlsx = it is a spreadsheet (.xlsx): save it as CSV
format-is-slides = it is a presentation: copy its questions into a text file (.txt)
format-is-pdf = it is a PDF, which is made for printing: import the file that it was made from, or copy its text into a text file (.txt)
format-is-rtf = it is RTF: save it as .docx, or as plain text (.txt)
format-is-old-office = it is an old Word or Excel file (.doc, .xls): save it as .docx, or a table as CSV
format-is-web-page = it is a web page: copy its text into a text file (.txt)
format-is-picture = it is a picture: hafal reads text only
format-and-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
format-above-heading = it is above the heading
format-time-left = the time limits of its questions were dropped: `hafal quiz --time 20m` sets one for the whole
format-heading = its heading ({ $names }) makes neither cards nor choices. Say which column is which, as in --columns "ask=Question,answer=Back" or --columns "ask=Question,option=A,option=B,right=Key"; if that row is no heading, write ask,answer above it
format-wide = it has { $count } columns and no heading that hafal knows ({ $names }). Write a heading above them, such as ask,answer or Question,Option A,Option B,Correct answer, or name the columns with --columns
format-key-zero = the key on line { $line } is 0, but hafal counts options from 1: add 1 to each key, or write letters
format-key-names-none = its key `{ $key }` names none of its options
format-key-two-ways = the key `{ $key }` was read as the number of an option, though one also has these words
format-typed-here = it has no options here: the answer is typed
format-wrong-split = { $count ->
    [one] { $count } wrong option was
   *[other] { $count } wrong options were
 } in one cell: each is an option of its own now
format-wrong-unclear = its wrong options are in one cell, and the commas may be part of them: separate them with semicolons
format-last-shuffled = the options that stay last are shuffled with the others
format-options-many = a table has room for { $most } options
format-choices-table = --choices is for csv and tsv
format-no-such = `{ $text }` is not a valid `{ $field }`
format-markup = its markup was removed
format-tag-spaces = spaces in tags became _
format-kind = this format has no questions of the kind { $kind }
format-kind-card = this format has no questions of the kind { $kind }; with --flatten it becomes a card
format-comment-only = only hafal reads { $fields }; the other program does not
format-passage-description = its passage comes before it as a description, which the other program does not link to it
format-passage-above = its passage was put above the prompt
format-as-card = an import reads it back as a card
format-date = an import reads it back as a text
format-first-answer = only the first answer is kept
format-not-exact = the rule that it must be typed exactly is lost
format-from = the deck has no source called { $text }
format-arrow = the other program would read an answer with -> as a pair
format-too-many = the other program cannot divide the marks among so many right options
format-description = this text asks nothing
format-essay = an essay has no right answer
format-unknown-answer = what is in the brackets is not an answer
format-qtype = hafal has no kind of question like { $type }
format-partial = `{ $text }` earned { $percent }% in the other program, but earns nothing here
format-other-right = `{ $text }` is right in the other program too, but only one option can be right here
format-uneven = the right options earned different shares in the other program
format-wildcard = the * in `{ $text }` meant anything in the other program, but is a plain * here
format-no-xml = it is not XML from line { $line } on
format-picture = the other program would read a bracket after ! as a picture
format-no-quiz = it is XML, but not a Moodle question bank
format-doctype = it defines entities, which hafal does not read
format-control = characters that XML cannot hold were removed
format-exact-case = capitals counted in the other program; here every character must match
format-in-only = hafal can only read this format
format-only-table = --columns and --kind are for csv and tsv
usage-columns = write hafal's name, then theirs: ask=Front,answer=Back,tags=Labels, or option=A,option=B,right=Key
help-import-columns = For tables: which heading means what (ask=Front,answer=Back,tags=Labels; ask=…,option=A,option=B,right=Key)
help-import-kind = For tables: the kind of question a row becomes
help-import-no-history = Leave out reviews, if the format has any
format-blank-options = the options of a blank were dropped
format-tolerance = the tolerance was dropped: `{ $text }`
format-ask-joined = the prompt was put before the text
format-blank-sign = a character before a bracket would be read differently
format-feedback-left = the feedback on the answer `{ $text }` was dropped
format-no-archive = it is not a zip archive
format-damaged = the archive is damaged or locked
format-bomb = it is far too large when unpacked
format-no-collection = the archive has no Anki collection
format-no-database = its collection is not a database, or is damaged
format-no-tables = its database does not have Anki's tables
format-needs-file = an apkg cannot be printed; it needs a file
help-format-needs-file = name one: -o deck.apkg
format-no-notetype = its note type is not in the package
format-no-template = its card has no template
format-joined = there is no empty line between it and the question before
format-latex = its formula was turned into plain text: { $text }
format-latex-left = hafal cannot show its formula, which stays as LaTeX: { $text }
format-all-or-nothing = in the other program only all of the right options together earned marks
format-calculated = a formula makes its numbers anew each time, which hafal cannot do
format-on-picture = it is answered on a picture, which hafal cannot show
format-random = it is only a place for questions drawn from a category; export those themselves
format-media = pictures and sounds were dropped
format-blank-hint = the hints of blanks were dropped
format-blank-in-blank = one blank is inside another
format-card-of-note = it is card { $number } of a note with several
help-export-no-history = Leave out reviews, if the format has any

# Exams
flaw-exam-time = { $text } is not a time: write it with units, such as "45m" or "1h30m"
flaw-exam-pass = { $text } is not a pass mark: write a percentage, such as "70%"
flaw-exam-feedback = feedback cannot be { $text }: write each, end or none
flaw-exam-empty = `{ $name }` is empty
flaw-exam-draw = a section draws { $draw } questions: write a number from 1, or leave `draw` out for all that match
flaw-exam-penalty = a penalty of { $text }: write a share of the points from 0 to 1, such as 0.25
flaw-exam-levels = { $text } are not levels: write one from 1 to 5, or a range such as "1..3"
flaw-exam-section-deck = this section draws from { $name }, which is not among the exam's decks
help-exam-section-deck = the exam's decks are { $names }
flaw-exam-no-deck = there is no deck called { $name }
flaw-exam-folder = { $name } is a folder: name each of its decks
flaw-exam-in-exam = { $name } is an exam: name the decks that it draws from
flaw-exam-broken-deck = { $name } has { $count ->
    [one] a mistake
   *[other] { $count } mistakes
}; to see { $count ->
    [one] it
   *[other] them
}: hafal check { $file }
flaw-exam-deck-twice = { $name } is named twice
flaw-exam-same-id = { $name } has the id of a deck before it, { $id }: give one of them another `id`
flaw-exam-no-question = no deck of this exam has a question with the id { $name }
flaw-exam-two-decks = two decks of this exam have a question with the id { $name }
help-exam-two-decks = say which one: { $names }
flaw-exam-card = { $name } is a flashcard, which the learner marks: it cannot be part of an exam
flaw-exam-question-twice = { $name } is named twice: an exam asks a question once
flaw-cannot-draw = section { $number } lacks { $lacking ->
    [one] 1 question
   *[other] { $lacking } questions
}
flaw-cannot-draw-titled = the section “{ $title }” lacks { $lacking ->
    [one] 1 question
   *[other] { $lacking } questions
}
help-cannot-draw = draw fewer, widen its filters, or add questions to the decks; questions that other sections need do not count
help-cannot-draw-all = it takes all that match, and another section needs some of them: write `draw` with a number, or narrow one of the two
syntax-is-exam = this file is an exam, not a deck
help-is-exam = ask it with hafal quiz, or look at its mistakes with hafal check
quiz-exam-flag = { $flag } cannot be used with an exam: the exam says what is asked
help-quiz-exam-flag = with an exam: --seed, --time, --pass, --feedback, --no-review, --web
exam-size = { $questions ->
    [one] 1 question
   *[other] { $questions } questions
}, { $points }.
exam-minutes = { $minutes } min
exam-time = Time: { $time }.
exam-pass = To pass: { $share }.
exam-penalty = A wrong answer costs up to { $share } of its points; an empty one costs nothing.
lint-uneven-points = these questions have different points, so one variant can be worth more than another
lint-uneven-points-help = give the section `points`, which then replace each question's own
explain-uneven-points =
    A section draws some of several questions. If these are worth different
    points, two learners' exams differ in what they are worth. Give the
    section points of its own, or pick questions of equal points by level or
    tag.

    Instead of:

        (draw: 3, tags: "dates"),

    Write:

        (draw: 3, tags: "dates", points: 2),
lint-guessable-pass = a learner who guesses everything can expect { $share }, which passes
lint-guessable-pass-help = raise `pass`, give a `penalty` for wrong answers, or draw questions with more options or typed answers
explain-guessable-pass =
    The pass mark is so low, or so much can be guessed, that a learner who
    knows nothing passes as often as not. One of four options is right by
    chance every fourth time, a true or false every second time.

    Instead of:

        (exam: "Test", decks: ["bab1"], sections: [(draw: 10, kinds: "truth")], pass: "50%")

    Write:

        (exam: "Test", decks: ["bab1"], sections: [(draw: 10, kinds: "truth")], pass: "80%")
help-export-flatten = For apkg, csv, tsv and hashcards: write kinds they lack as cards, the answer on the back
format-flatten = --flatten is for apkg, csv, tsv and hashcards
help-format-flatten = this format needs no flashcards in place of other kinds
format-flattened = it became a card, with its answer on the back

# Pages in a browser
web-progress = Questions answered
web-blanks = Fill in the blanks
web-blank = blank { $number } of { $count }
web-many = Pick all that are right.
web-sort = Give each its place: 1 comes first.
web-pair = Choose what belongs to each.
web-no-answer = No answer
web-sort-lacking = Give each of the { $count } a place, or none.
web-sort-twice = Two have the place { $number }: give each its own.
web-pair-twice = You chose one of them twice: each belongs to one at most.
web-unsendable = This form was not filled in here, or it is damaged. Nothing was saved; please answer again.
web-doubt = I am not sure
web-saved = Saved
web-unsaved = Not saved: no connection. Trying again …
web-reveal = Show the answer
web-known = I knew it
web-not-known = I did not know it
web-save = Save and continue
web-answer = Answer
web-back = Back
web-later = Later
web-hint = Hint
web-all = All questions
web-next = Next question
web-result = See the result
web-claim = I was right
web-passage = Text
web-open = { $count ->
    [0] Every question has an answer.
    [one] One question has no answer yet.
   *[other] { $count } questions have no answer yet.
}
web-doubts = { $count ->
    [one] You are not sure of one.
   *[other] You are not sure of { $count }.
}
web-hand-in = Hand in
web-handed-in = Handed in
web-time-up = Time is up
web-may-close = You can close this page.
web-close = Finish
web-join = Join
web-join-name = Your name
web-join-code = The code of the class
web-join-pick = Choose your name
web-foreign = This form comes from another page
web-foreign-help = Open the quiz at the address you were given, and try again there.
web-missing = There is no such page
web-missing-help = Open the quiz at the address you were given.
web-no-form = That cannot be done here
web-no-form-help = Only what these pages send is accepted.
web-too-slow = That took too long
web-too-slow-help = Nothing was saved. Go back, move closer to the Wi-Fi, and send it again.
web-too-long = That is too long
web-too-long-help = Nothing was saved. Go back and shorten your answer.
web-misdirected = This is not the address of the quiz
web-misdirected-help = Open it at the address you were given, typed exactly like that.
web-not-saved = Not saved
web-not-saved-help = Your answer could not be kept. Go back and send it again; if that does not help, tell your teacher.
web-broken = That could not be understood
web-broken-help = Go back and try it again.
web-conflict = Another answer was saved in the meantime, in another window. This is what is saved.
web-stands = This answer is already handed in or marked; it cannot be changed.
web-no-claim = That answer cannot be claimed now.
web-opened = Answer in the browser, at the address above. Ctrl-C stops; you can continue later.

# A class of phones (`hafal class`)
help-class = Ask a class an exam or a deck, on the pupils' own phones
help-class-exam = The exam or the deck: a name or a path
help-class-name = The class that keeps everything (default: the id of the exam or deck)
help-class-roster = Let only the names in this table join: a CSV with a column `name`
help-class-address = Let pupils in at this address of this computer (default: its addresses in private networks)
help-class-port = Let pupils in at this port (default: 8080, or the next that is free)
help-class-time = Time for each pupil from joining, such as 45m (default: as the exam says)
help-class-feedback = When pupils see what was right: each, end, none (default: as the exam says, else end)
help-value-ip = IP
help-value-csv = CSV
usage-address = write an address of this computer, such as 192.168.1.5
usage-port = write a port from 1 to 65535
help-man-class =
    Asks a class on the pupils' own phones, over the school's own network: no internet, no account, nothing to install.
    The first lines say where: `pupils` and an address for each network, and `teacher` and the address of your own page,
    which only this computer can open. Show the QR code on the projector; each pupil scans it, types a name, and
    answers. Every answer is on this computer's disk before the phone says that it is saved. It runs until you press
    Ctrl-C. The same command continues the same class, even after a power cut: pupils just reload their page.

    Each pupil gets the deck in a different order, or a different draw of the exam. Flashcards are left out. The time of
    a pupil runs from joining, by this computer's clock, even while hafal is not running; five seconds after its end
    everything is handed in as it stands. Unless the exam or `--feedback` says otherwise, pupils see what was right
    after they have handed in.

    Your page shows who is in, how far, and how many answers a pupil is unsure of; there you free a name whose phone has
    died, add time, and hand in for all. When all have handed in, it shows what the class knows, question by question.
    Everything is kept in the class NAME: see `hafal scores --class NAME`, `hafal items`, `hafal disputes` and `hafal
    remark`.

    If phones cannot open the page: they must be in the same network as this computer (no mobile data), that network
    must let its devices see each other (guest networks often do not), and this computer's firewall must let the port
    in. A hotspot of this computer or of a phone always works.
class-served = the class { $class } is already being asked
help-class-served = stop the other `hafal class` first, or give this one a name of its own with --name
class-only-cards = { $name } has only flashcards, which only the learner can mark: there is nothing to ask a class
class-cards = { $count ->
    [one] 1 flashcard is left out: only the learner can mark it.
   *[other] { $count } flashcards are left out: only the learner can mark them.
}
class-no-random = this system gives no random numbers, so no code would be safe
class-roster-at = { $file }:{ $line }: { $why }
class-roster-empty = there is no name in it
class-roster-no-column = no column is called `name`
class-roster-bad-name = `{ $name }` is not a name: 1 to 40 visible characters
class-roster-twice = { $name } is listed twice
help-class-roster-file = a roster is a table with a heading, one of whose columns is `name`
class-no-network = No private network was found, so only this computer can open the pupils' page. Connect to the school's Wi-Fi and start again, or name an address with --address.
class-clock-behind = This computer's clock shows { $now }, but an answer was already kept at { $kept }. The class continues from { $kept }, so nobody gets more time. Set the clock right before the next class.
class-port-taken = another program uses the port { $port }
help-class-port-taken = leave out --port to take one that is free, or name another
class-no-port = none of the ports from 8080 on is free
class-bad-address = pupils cannot be let in at { $address }: { $why }
help-class-bad-address = name an address of this computer, or leave out --address
class-no-door = pupils cannot be let in: { $why }
class-how = Pupils scan the code or open the first address; your own page is the second. Ctrl-C stops; the same command continues.
class-table-head = { $count ->
    [one] 1 pupil
   *[other] { $count } pupils
}, { $done } handed in
class-table-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
class-table-free = free
class-nobody = Nobody has joined for a minute. If phones cannot open the page:
class-nobody-guest = - Are the phones in the same Wi-Fi as this computer? A guest network often keeps devices apart: use another, or open a hotspot.
class-nobody-firewall = - Does this computer's firewall let the port in? Allow it for private networks.
class-nobody-data = - Does the phone use mobile data? Switch it off while the exam lasts.
class-wrong-code = That is not the code of this class. Look at the projector again.
class-no-name = Write a name of 1 to 40 characters.
class-not-on-roster = That name is not on the list of this class. Ask your teacher.
class-name-held = Another phone answers under this name already. If it is yours, ask your teacher to free the name.
class-closed = This class is over: your teacher has handed in for all. If you come late, tell your teacher.
class-full = This class is full.
class-bad-minutes = Write whole minutes, from 1 to { $most }.
class-no-such-pupil = There is no pupil of that name.
class-page-address = Pupils join at
class-page-code = Code
class-page-pupils = Pupils
class-page-name = Name
class-page-answered = Answered
class-page-unsure = Unsure
class-page-score = Score so far
class-page-seen = Last seen
class-page-done = handed in
class-page-free = Free the name
class-page-nobody = Nobody has joined yet.
class-page-minutes = Minutes more for all
class-page-more-time = Add
class-page-end = Hand in for all …
class-page-end-help = Everything is handed in as it is, and nobody new can join. That cannot be undone.
class-page-end-now = Hand in for all
class-page-closed = Nobody new can join now. To let a latecomer in, stop hafal (Ctrl-C) and start the class again.
class-page-known = What the class knows
class-page-unsure-of = What pupils are unsure of
class-page-of = { $answered } of { $asked } answered
class-page-doubts = { $count ->
    [one] 1 pupil is unsure
   *[other] { $count } pupils are unsure
}
class-page-mistake = { $count ->
    [one] Given once: { $text }
   *[other] Given { $count } times: { $text }
}

# What a drill in a browser says
web-rate = How well did you know it?
web-proposed = (proposed)
web-more = More
web-do-hint = Hint
web-do-undo = Undo the last step
web-do-bury = Not today
web-do-suspend = Suspend
web-do-forget = Start this card anew
web-do-text = A note for yourself, or what is wrong with the question
web-do-note = Keep as a note
web-do-flag = Report the question
web-do-end = End the drill
web-drilled = Drill
web-overtaken = This page was out of date. This is the drill as it is now.
