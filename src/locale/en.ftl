# The interface in English. An id names what a message says, not where it is shown.


# A mistake in a deck: the parts of its picture
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
syntax-semicolon = values are separated by commas, not by ;
help-close = close it with { $text }
syntax-invisible = there is an invisible character here ({ $code })
help-invisible = remove it, or replace it with a plain space
syntax-missing-comma = a comma is missing after this
syntax-stray-comma = this comma separates nothing
syntax-equals = a name and its value are separated by a colon, not by =
syntax-curly = these are curly quotes; a deck uses straight quotes
syntax-single = these are single quotes; a deck uses double quotes
syntax-unclosed-text = this text has no closing quote
syntax-inner-quote = this quote ends the text, but the text goes on
syntax-backslash = `{ $text }` means nothing in a text; write \\ for a backslash
syntax-open-bracket = this `{ $text }` is never closed
syntax-wrong-bracket = this does not close the `{ $open }` before it
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
syntax-no-kind = an answer needs its kind in front: Text, Number, Date, Choice …
syntax-unknown-kind = there is no kind of answer called `{ $name }`
syntax-kind-empty = `{ $name }` needs the right answer in brackets
syntax-needs-names = the parts of `{ $name }` need names
syntax-one-text = `{ $name }` takes one text
syntax-truth-brackets = `{ $name }` is written without brackets

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
flaw-no-date = `{ $text }` is not a real date, or not written as year-month-day
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
flaw-unknown-source = there is no source called `{ $name }`
flaw-source-twice = there are two sources called `{ $name }`
flaw-level = a level is 1 to 5, not { $level }
flaw-points = points must be more than 0 and at most 100, not { $text }
flaw-both-ways = only Text and Card can be asked both ways, not { $kind }
flaw-newer = this deck is written for a newer hafal (format { $format })
flaw-format = there is no such format

# What to write instead
help-write = write { $text }
help-fields = the fields here are { $names }
help-field-missing = add { $text }
help-pair = write ("left", "right")
help-sources = write sources: {"{"} "key": (title: "…", date: "2024-01-08") {"}"}
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
help-same-words = give one of them an id: { $text }
help-source = write the key of a source, then the place in it: { $text }
help-newer = install a newer hafal, or ask the author for the older format
help-empty = see how a deck is written: hafal decks tour --source

# Decks that cannot be had
deck-missing = there is no deck called { $name }
help-deck-near = did you mean { $name }?
try-decks = list the decks there are: hafal decks
deck-folder-empty = the folder { $name } has no decks (*.ron)
deck-gone = { $file } does not exist
deck-forbidden = you do not have permission to read { $file }
deck-unreadable = { $file } cannot be read: { $why }
deck-no-file = { $file } is neither a file nor a pipe
deck-too-large = { $file } is too large: { $size } MiB, and the limit is 64
deck-utf-16 = { $file } is UTF-16; save it as UTF-8
deck-not-utf-8 = { $file } is not UTF-8 from line { $line } on; save it as UTF-8
deck-empty = there are no questions in { $name }
two-decks = two decks are called { $name }
help-two-decks = give one of them an id in its first lines: id: "…"

# The store
no-home = hafal cannot find a home directory to keep scores in
help-no-home = name a place with --data DIR or HAFAL_DATA
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

# Why something failed, where the system says so
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
quiz-time-up = Time is up: answers from now on count 0.
quiz-late = after the deadline: counts 0
quiz-hint = Hint: { $hint }
quiz-no-hint = This question has no hint.
quiz-skipped = Skipped.
quiz-claimed = Noted: you say you were right.
quiz-claim-none = There is no earlier answer to claim.
quiz-claim-full = Your last answer already has full marks.
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
feedback-partly = right, but incomplete: { $reached } of { $of }
feedback-almost = , almost: { $diff }
feedback-of = { $right } of { $of }
feedback-missing = missing: { $missing }
note-no-number = this could not be read as a number
note-no-date = this could not be read as a date
note-read-as = read as { $value }
note-unit = the question asks for { $unit }

# The result
result-points = { $points } of { $of } points
result-of = { $points } of { $of }
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
scores-unfinished = unfinished, { $answered } of { $of } answered
scores-attempt = attempt { $number }, { $when }

# Statistics. Each chart has a line that says what it shows and one (-do-) that says what to do about it.
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
stats-today = today
stats-hour = { $hour }:00
stats-week = week of { $date }
stats-calendar = Reviews per day: { $reviews } on { $days }
stats-practised = , and { $shown } more in practice
stats-do-streak-none = You did none today or yesterday; a few each day last longest: hafal drill
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
stats-stability = Stability, the time until recall falls to 90%: half of the cards have { $days } or more
stats-do-weak = { $cards } below a week: a break would cost you these first, hafal drill
stats-do-firm = No card is below a week: there is room for new ones, hafal drill
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
decks-help = Start one: hafal quiz NAME. See how a deck is written: hafal decks tour --source
menu-which = Which deck?
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
usage-now = write a time such as 2026-11-24T09:00:00+07:00

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
help-quiz-time = Set a deadline: 20m, 1h30m, 90s; later answers count 0
help-quiz-pass = Set the share of points needed to pass: 75%; below it, exit with 1
help-quiz-feedback = When to show what was right: after each answer, at the end, or never
help-quiz-as-choices = Turn typed questions into choices
help-quiz-wrong = Only questions whose latest answer earned less than full marks
help-quiz-no-review = Keep these answers from changing what a drill asks next
help-quiz-resume = Continue the latest unfinished attempt
help-drill = Ask each card just before it is forgotten
help-drill-decks = Decks to drill: names, paths or folders; without any, every deck ever drilled
help-drill-new = At most N new cards a day, over all decks (default: 20)
help-drill-limit = At most N cards
help-drill-minutes = Ask no more cards after this many minutes
help-drill-tag = Only cards with this tag (can be repeated)
help-drill-cram = Practise cards that are not due, without changing the schedule
help-drill-hardest = With --cram: ask the hardest first
help-drill-count = With --cram: count the answers as reviews
help-drill-undo = Undo the last action, and ask nothing
help-due = Count what is due today, one line per deck
help-due-decks = Decks: names, paths or folders; without any, every deck ever drilled
help-log = Export reviews as JSON lines, or import them
help-log-way = Import, or export to standard output
help-log-names = For import: the file to read, or - for standard input; for export: the decks, or none for all
help-rebuild = Compute the memory of every card again from the log
help-stats = Show what your reviews add up to: days, retention, forecast, hard questions
help-stats-decks = Decks: names, paths or folders; without any, every deck ever drilled
help-stats-html = Write a page for a browser to FILE
help-info = Show a question's whole history, and what comes next
help-info-deck = The deck
help-info-question = The question: its id, its number, or some of its words
help-info-resume = Ask it again after it was suspended
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
help-plan-date = The day of the exam, such as 2026-12-10
help-plan-minutes = Minutes a day (default: 15)
help-plan-clear = Stop planning for the exam
help-ready = Show how ready you are for an exam, and what score to expect
help-ready-decks = Decks: names, paths or folders; without any, every deck with an exam
help-scores = List your attempts, or show one in full
help-scores-which = A deck, or an attempt: its number, last, or its UUID
help-decks = List the decks, or show one in detail
help-decks-deck = The deck to show
help-decks-source = Print the deck's own text, to learn from or to copy
help-check = Find every mistake in a deck, and say what to write instead
help-check-decks = Decks to check: names, paths or folders
help-new = Start a deck: its title and language, then its first questions
help-new-deck = The file to write; it must not exist yet
help-add = Add a question to a deck, part by part, with a preview
help-add-deck = The deck's file
help-disputes = List the answers that learners claimed as right, and accept them
help-disputes-decks = Decks; without any, every deck ever asked
help-disputes-accept = Write claims into the deck as right answers: those with these numbers, or all
help-remark = Mark past attempts again with the deck as it is today
help-remark-deck = The deck
help-remark-dry-run = Show what would change, and change nothing
help-show = Print a deck as readable text, with or without its answers
help-show-deck = The deck: a name, a path or a folder
help-show-answers = Include the right answers, the reasons and the sources
help-fmt = Format decks in one style, or write ids into them
help-fmt-decks = Decks to format: names, paths or folders
help-fmt-check = Write nothing; exit 1 if a deck would change
help-fmt-ids = Write each question's id into the deck, and change nothing else
help-completions = Print shell completions
help-completions-shell = The shell
help-man = Print the manual page

# The words for values in the help
help-value-dir = DIR
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

# The manual. A line `term :: text` is an entry of a list, backticks make bold.
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
    before it shows the mark. Typing slips are forgiven and named; half of an answer earns half of the points. Drills bring
    each question back just before it is forgotten.

    `hafal` alone is a menu of decks.
help-man-commands =
    These options work with every command. What is to be relied on in scripts stands below the commands.
help-man-quiz =
    Asks the questions of one deck or of several, shuffled, and keeps the attempt. Without a deck, ten questions of a
    built-in one. A deck is a name that `hafal decks` lists, a file, or a folder of files (`*.ron`). Flags together
    narrow the choice; `--resume` goes with none of them.
help-man-drill =
    Asks what is due of the decks named, or of all that were ever drilled or have an exam to come, most at risk of being forgotten first, and
    some new cards among it. A question is a card; a cloze has a card for each blank, a question that may be asked both
    ways two; no two of one question are asked on the same day, unless an exam is planned for. After the answer its rating is chosen: `1` again, `2`
    hard, `3` good, `4` easy, each with the days until the card comes next; Enter takes the one in brackets, which the
    mark proposes. What was not known comes back until it is. Days end at four in the morning.

    The commands at a prompt are :hint, :why, :right, :undo, :note TEXT, :flag WHY, :bury, :suspend, :forget, :edit and
    :quit; in Indonesian :petunjuk, :mengapa, :benar, :urungkan, :catat, :tandai, :besok, :hentikan, :lupakan,
    :sunting and :keluar. `:undo` takes back what was done last, also in an earlier drill, as often as it is said.

    By lines a card takes two inputs: the answer as in a quiz (for a flashcard an empty line, which shows its back), then
    one line with the rating, or an empty one.
help-man-due =
    Prints a line for each deck: what is due today, how many new cards today still lets in, how many cards there are.
help-man-log =
    `hafal log export` writes the reviews that count as JSON lines to standard output; `hafal log import FILE` merges such
    lines into what is kept: one that is there already is passed over, and a bad line stops it all.
help-man-rebuild =
    What is kept of each card's memory follows from the log of reviews. This makes it anew, and says whether anything was
    not as it should have been.
help-man-stats =
    Draws the days of learning as a calendar, what was remembered against what was predicted, what falls due, and which
    questions are hard. `--json` gives all of it, `--html FILE` a page for a browser.
help-man-info =
    Shows every answer ever given to one question, what is thought of its memory, and what each rating would bring.
help-man-flagged =
    Lists the questions flagged in drills with `:flag`. `hafal info DECK QUESTION --unflag` settles one.
help-man-optimize =
    Fits the parameters of FSRS, the model of memory, to your own reviews. They are judged by the latest reviews, which the
    fit does not see, and kept only where they predict those better. Ctrl-C stops it, and nothing changes.
help-man-orphans =
    Lists reviews of questions that no deck has any more. They are kept; `--delete` deletes them, after a copy was made.
help-man-backup =
    Copies everything that is kept, attempts and reviews, into one file.
help-man-restore =
    Puts what such a file holds in the place of everything that is kept, which is itself copied first. It is refused while
    another hafal has the store open.
help-man-plan =
    Tells hafal of an exam. From then on drills of the deck go, minute by minute, where each adds most to the score that
    can still be reached by that day: new questions compete with old ones, and all are seen in time where the minutes
    allow. After the exam the usual schedule takes over. Plans for several decks share their minutes by the same rule.
help-man-ready =
    Says what score to expect today and on the day of the exam, with a band that holds the result four times in five; what
    is unseen and weak; the minutes a day needed for 90%; and after the exam how earlier forecasts came out.
help-man-scores =
    Lists the attempts kept, all or those of a deck, oldest first; or shows one whole, with every answer.
help-man-decks =
    Lists the built-in decks, those in the folder decks, and those asked before; or tells more of one. The built-in
    deck `tour` shows every kind of question and every field: `hafal decks tour --source`
help-man-check =
    Finds every mistake of a deck in one run, and whatever may lead a learner astray: what it is, where, why it matters, and
    what to write instead. Mistakes keep a deck from being asked; warnings do not, and end with 1 only under `--deny warnings`. `allow: ["CODE"]` in the deck or on a question silences what is meant so. `--explain CODE` shows a page
    with a bad and a good example. `--against TEXT` looks up every date, number and name that the deck asks for in the
    text of its source, in the place cited first; with several sources write `KEY=TEXT`.
help-man-new =
    Asks for a title and a language, writes the file, and goes on as `hafal add` does.
help-man-add =
    Asks for the kind of a question and its parts, shows how it will be put, warns of what `hafal check` would
    find in it, and writes it at the end of the deck. The rest of the file stays as it is. Without a terminal everything is asked and answered by lines.
help-man-disputes =
    Lists the answers that learners claimed by `:right`, the most frequent first, as far as the deck's key of today does not take them.
    `--accept` writes them into the deck as further right answers and leaves the rest of the file as it is. With `--json` an array,
    an object an answer: `deck`, `question`, `part`, `ask`, `response`, `right`, `count` and `last`.
help-man-remark =
    Marks the kept attempts of a deck anew by its key of today, and says whose score changes. The old marks stay in the log.
help-man-show =
    Prints the questions of a deck as they would be put, to be looked over or handed out. `--answers` adds what is right.
help-man-fmt =
    Lays decks out in one style, in place: what fits on a line stands on one, unless it was opened over several. Comments and every
    word stay. `--ids` writes in the ids that history follows, so that words can be changed freely, and leaves the layout alone.
help-man-completions =
    Prints what bash, zsh, fish, elvish or powershell needs to complete hafal's commands.
help-man-man =
    Prints this page. To read it: `hafal man | man -l -`
help-man-prompt =
    These may stand in place of any answer. The first letter is enough; with an Indonesian interface the Indonesian
    words work too.

    :hint, :petunjuk :: shows the hint, where the question has one
    :skip, :lewati :: puts the question off until after the last; skipped again it scores 0
    :back, :kembali :: puts the question before again, while its mark was not shown
    :right, :benar :: after a mark: counts the answer before as right by your own word, kept beside the mark
    :quit, :keluar :: leaves; Esc and Ctrl-C do the same
    ::word :: is the answer :word

    In a terminal the arrows move and Enter takes; a number takes that option at once (with ten or more, the number and
    Enter). Where several are right, Space or the number switches an option and Enter ends. A card shows its back on
    Enter, then asks for y or n.
help-man-lines =
    Without a terminal, or with `--plain`, questions, marks and the result go to standard output and errors to standard
    error. A question is, in this order: a line with its number, the count and its points; its words; its options, one
    a line, as `N. text`; for pairs first the left ones as `a. text`. When a question appears, the answer before it is
    on disk.

    Text, number, date :: one line
    List :: one line for each answer wanted
    Cloze :: one line for each blank
    Choice, true or false :: the number of the option; true is 1, false is 2
    Many :: the numbers, parted by spaces or commas; `-` for none
    Order :: all the numbers, in the right order
    Match :: for a, b, c and so on the number that belongs to it; `-` for none
    Card :: an empty line shows the back, then `y` or `n`

    What is typed as text, number or date is always marked. A line that picks no option is explained and asked for
    again. An empty line is asked for again once; a second one means no answer. With `--feedback none` nothing is said
    between questions.
help-man-leaving =
    Esc, Ctrl-C, `:quit` and the end of input leave the attempt unfinished and print a command that goes on with it.
    When hafal is ended or its terminal closed, what was answered is kept too.

    `hafal quiz --resume` goes on with the newest unfinished attempt, `hafal quiz DECK --resume` with that deck's: at
    the first question not answered, with the same seed, order and options. With nothing to resume, or with the deck
    gone or broken, the exit status is 2, and the attempt can still be resumed later.
help-man-exit =
    0 :: done, and passed
    1 :: not passed under `--pass`, or mistakes found by `check`
    2 :: wrong usage, or a deck or store that cannot be used
    130 :: an attempt left unfinished, or a command interrupted; a drill that is left ends with 0

    A closed output pipe ends hafal quietly.
help-man-json =
    With `--json` the JSON goes to standard output and nothing else does. Times are RFC 3339; what is not there is null.

    hafal scores [DECK] --json :: an array of attempts, oldest first, each with `id`, `number`, `decks`, `title`,
    `mode`, `seed`, `started`, `finished` (null while unfinished), `asked`, `answered`, `score` (0 to 1), `points`,
    `out_of`, `passed` (null without `--pass`) and `claimed`
    hafal scores ID --json :: an array of this one attempt (ID is its number, `last`, or its UUID), with `responses` as well, in the
    order put: `question`, `ask`, `kind`, `response`, `right`, `score`, `verdict` (`right`, `slip`, `partial`, `wrong`,
    `skipped` or `late`), `points`, `out_of`, `hinted`, `claimed`, `seconds` and `at`
    hafal decks --json :: an array of decks: `name`, `id`, `title`, `language`, `path` (null for a built-in one),
    `questions` and `last_score`
    hafal check DECK --json :: an array of findings: `code`, `severity` (`error` or `warning`), `file`, `line`, `column`, `question`, `message`
    and `help`
    hafal due --json :: an array, one object a deck: `deck` (id), `cards`, `seen` (with a review), `due` (today or before),
    `new` (those that today still lets in)
    hafal stats --json :: an object; `cards` is an array of every card: `deck`, `question`, `part`, `reviews`, `last`, `due`,
    `stability` (days) and `difficulty` (1 to 10), the last four null where it was never reviewed. Beside it `today`; `seen`,
    `suspended`, `leeches` and `overdue`, numbers of cards; `reviews`, `practised` and `seconds` in all; `streak`: `days`,
    `longest` and whether `today` is done; `days`: `day`, `reviews`, `practised`, `seconds`; `retention`: `all`, `calibration`
    (`from`, `to`), `days`, `weeks` and `months` (`first`), each with `reviews`, `remembered` and `predicted`; `forecast`:
    `day`, `due`; `stability`: `median`, `stretches` (`from`, `to`, `cards`); `difficulty`: `median`, `steps` (`difficulty`,
    `cards`); `hardest`: `deck`, `question`, `part`, `ask`, `lapses`, `recall`, `leech`; `confusions`: `given`, `right`, `ask`,
    `count`; `hours`: `hour`, `answers`, `reviews`, `remembered`, `predicted`
    hafal ready --json :: an array, one object a deck: `deck` (id), `title`, `exam` (null without one, as are the shares of that
    day), `minutes` a day, `cards`, `unseen`, `today`, `expected`, `low`, `high` and `idle` (0 to 1, the last if nothing is
    done), `minutes_for_90` (null where out of reach), `weakest` (`tag`, `recall`, `cards`), `confusions` (`given`, `right`,
    `count`) and, once the day is there, `outcome`: `known`, `scored` and `forecasts` (`day`, `expected`, `low`, `high`)
    hafal info DECK QUESTION --json :: an array of the question's cards: `deck`, `question`, `part`, `ask`, `reviews`, `lapses`,
    `stability`, `difficulty`, `recall`, `due`, `suspended`, `flagged` and `history`, an array of `at`, `event`, `rating`,
    `origin` (`drill`, `quiz`, `import` or `cram`), `seconds`, `interval`, `due`, `response` and `undone`
    hafal flagged --json :: an array of flags: `deck`, `question`, `part`, `ask`, `why` and `at`
    hafal orphans --json :: an array of cards: `deck`, `question`, `part`, `reviews` and `last`
    hafal log export, hafal log import FILE :: a review a line: `deck`, `question`, `part` (1 if left out), `at`, `rating` (1 to 4)
    and `seconds` (may be left out)

    A part is the blank of a cloze, from 1; of a question that is asked both ways 1 is as written and 2 the other way.
help-man-files =
    hafal.db :: every attempt and every review, in one SQLite file in the platform's data directory (on Linux
    ~/.local/share/hafal)
    backups/ :: beside it, copies of it of the last seven days
    decks/ :: beside it, decks that are found by name
    config.ron :: in the platform's config directory (on Linux ~/.config/hafal): `retention` (0.9), the chance of recall at
    which a card is asked again; `new` (20), new cards a day; `decks`, by id, each with a `retention` of its own

    `--data` or HAFAL_DATA moves the first three. A file that is not hafal's, newer or damaged is named and left as it is.
help-man-environment =
    HAFAL_DATA :: where scores are kept; `--data` wins
    LC_ALL, LC_MESSAGES, LANG :: the language of the interface, the first that is set; `--lang` wins. English where it
    is not Indonesian
    LC_ALL, LC_CTYPE, LANG :: without UTF-8 only ASCII signs are drawn
    NO_COLOR :: set and not empty: no colour
    TERM :: with `dumb`, lines in and out as with `--plain`
help-man-examples =
    hafal quiz :: ten questions at once
    hafal quiz capitals.ron -n 20 --time 20m --pass 75% :: twenty questions, a deadline, and a mark to pass
    hafal quiz capitals.ron --wrong :: only what was last answered wrong
    hafal quiz capitals.ron --seed 7 < answers.txt :: answers from a file, the same questions each time
    hafal drill :: what is due today, of all decks
    hafal plan bab1.ron 2026-12-10 --minutes 15 :: an exam to plan for
    hafal scores last --json :: the latest attempt, for a script
    hafal check decks/*.ron :: every mistake of every deck

ask-place = { $number } of { $count }
ask-question = Question { $number } of { $count }
ask-one-point = { $points } point
ask-points = { $points } points
ask-once-more = asked once more
ask-time-left = { $time } left
ask-time-up = the time is up

ask-true = True
ask-false = False

ask-wants-text = in words
ask-wants-number = a number
ask-wants-number-in = a number ({ $unit })
ask-wants-year = a year
ask-wants-month = a month and year, such as December 1999
ask-wants-day = a date, such as 31 December 1999
ask-wants-list = { $count } answers, one a line
ask-wants-blanks = { $count } blanks, one a line
ask-wants-one = one number from 1 to { $count }
ask-wants-many = the numbers of all that are right, such as 1 3; - for none
ask-wants-sort = all the numbers in the right order, such as 2 1 3
ask-wants-pair = for a, b, c and so on the number that belongs to it, such as 2 1 3; - for none
ask-wants-card = Enter shows the back
ask-known = did you know it? y or n

ask-empty = Nothing was typed. Once more means no answer.
ask-no-answer = no answer
ask-no-option = { $text } is not a number from 1 to { $count }.
ask-one-number = One number from 1 to { $count } is wanted.
ask-some-numbers = Numbers from 1 to { $count } are wanted, or - for none.
ask-all-numbers = All numbers from 1 to { $count } are wanted, each once.
ask-pair-numbers = { $count ->
    [one] One number or - is wanted, for a.
   *[other] { $count } numbers or - are wanted, one for each of a to { $last }.
}
ask-twice = { $number } is there twice.
ask-yes-or-no = y or n is wanted.
ask-nothing-chosen = Nothing is chosen. Enter once more for none.

ask-no-command = :{ $word } is no command.
ask-about-commands = Commands at any question: { $commands }. An answer that begins with a colon is typed with two.
ask-last-word = :right counts the last answer as right; Enter goes on.

ask-arrows = arrows
ask-keys-commands = : commands
ask-keys-one = { $arrows } or { $range }, Enter
ask-keys-one-long = { $arrows }, or a number and Enter
ask-keys-many = { $arrows } and Space, or { $range }; Enter ends
ask-keys-many-long = { $arrows } and Space, or a number and Enter; Enter ends
ask-keys-sort = the numbers in the right order, such as 2 1 3, Enter
ask-keys-pair = for a, b, c and so on its number, - for none, Enter
ask-keys-enter = Enter
ask-keys-colons = two colons begin an answer
ask-keys-command = { $commands }, Enter

# Drills

menu-drill = Drill: { $count } due
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
drill-last-word = u takes back what was done last
drill-rating-wanted = 1, 2, 3 or 4 is wanted, or Enter for the one in brackets.
drill-time-up = The time is up.
drill-exam-enough = Today's minutes for the exam are used up. More: hafal drill --minutes 5
drill-exam-ahead = { $days ->
    [0] The exam is today.
    [1] The exam is tomorrow.
   *[other] The exam is in { $days } days. Tomorrow again { $minutes } min.
}
drill-claimed = Noted: you say it was right.
drill-claim-later = Answer first: then :right says that the mark is wrong.
drill-why-later = Answer first: then :why tells what there is to know.
drill-no-why = The deck does not say why.
drill-note = note: { $note }
drill-note-empty = Write the note behind it: :note …
drill-noted = Noted: shown with the answer from now on.
drill-flagged = Flagged for its author: hafal flagged lists it.
drill-suspended = Suspended: not asked again until hafal info resumes it.
drill-buried = Put off until tomorrow.
drill-forgotten = This card starts anew.
drill-taken = you take { $given } for { $right }: it answers “{ $ask }”
drill-leech = Forgotten { $count } times: more reviews alone will not help. Split or reword it with :edit, tie it to something with :note, or let it go with :suspend.
drill-leech-named = forgotten { $count } times: “{ $ask }” Reword it (:edit), tie it to something (:note), or let it go (:suspend).
drill-overtaken = Another drill rated this card meanwhile. Your answer is kept and does not count a second time.
drill-passed-over = { $count ->
    [one] Another drill saw to one card meanwhile: it is passed over.
   *[other] Another drill saw to { $count } cards meanwhile: they are passed over.
}
drill-undone = Taken back.
drill-unrated = Taken back: { $rating }.
drill-unsuspended = No longer suspended.
drill-unburied = No longer put off.
drill-unforgotten = The card has its history again.
drill-unflagged = The flag is taken back.
drill-unnoted = The note is taken back.
drill-unedited = The edit is taken back.
drill-edit-stays = The text was changed again since that edit: it stays as it is.
drill-undone-elsewhere = That card cannot be put here: its deck is gone or broken.
drill-nothing-to-undo = There is nothing to take back.
drill-edited = The drill goes on with the new text.
drill-edit-nothing = Nothing was changed.
drill-edit-broken = { $deck } has a mistake now: the drill goes on with the text it holds.
drill-edit-copy = The deck cannot be copied to be edited: { $why }
drill-edit-copied = The built-in deck was copied to be edited: { $file }
drill-edit-none = No editor is named: set VISUAL or EDITOR.
drill-edit-editor = The editor did not end well: { $why }. VISUAL or EDITOR names another.
drill-deck-changed = { $deck } was changed meanwhile: the drill goes on with the text it holds.
drill-backlog = More is due than fits: at { $minutes } min a day all will be caught up on { $day }.
drill-backlog-stays = More is due than fits: at { $minutes } min a day it will not be caught up within a year.
drill-none-done = Nothing was rated.
drill-nothing-due = Nothing is due now.
drill-closing = { $count } done in { $time }, { $known } known.
drill-learned = { $count ->
    [one] One of them was new.
   *[other] { $count } of them were new.
}
drill-forgotten-these = Not known at first
drill-confusion = you take { $given } for { $right }
drill-tomorrow = { $count ->
    [0] Nothing is due tomorrow.
   *[other] Tomorrow: { $count } due, about { $minutes } min.
}
drill-still-due = { $count } still due today.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
config-unreadable = { $file } cannot be read: { $why }
config-broken = { $file } makes no sense at line { $line }
help-config = it looks like this: (retention: 0.9, new: 20, decks: { "{" }"bab1": (retention: 0.95){ "}" })
config-retention = { $file }: a retention of { $retention } is none to learn by; write 0.7 to 0.99
usage-any-number = write a whole number
usage-minutes = write minutes, more than 0 and at most 1440
usage-date = write a date to come, such as 2026-12-10
due-nothing-drilled = Nothing was drilled yet: hafal drill begins.
due-due = { $count } due
due-new = { $count } new
due-of = of { $count }
log-one-file = log import wants one file, or - for standard input
log-bad-line = { $file }, line { $line }: no review; nothing was imported
log-imported = { $count ->
    [one] One review of one card brought in; { $known } were there already.
   *[other] { $count } reviews of { $cards ->
        [one] one card
       *[other] { $cards } cards
    } brought in; { $known } were there already.
}
help-log-line = a line is {"{"}"deck": "…", "question": "…", "part": 1, "at": "2026-11-24T09:00:00+07:00", "rating": 3, "seconds": 7.5{"}"}
help-log-at = `at` is a time with its offset, such as 2026-11-24T09:00:00+07:00
help-log-year = `at` is in a year from 1970 to 2999
help-log-rating = `rating` is 1 (again), 2 (hard), 3 (good) or 4 (easy)
help-log-long = no line is longer than 1 MB
rebuilt-same = { $count ->
    [one] One card made anew from the log: it was as it should be.
   *[other] { $count } cards made anew from the log: all were as they should be.
}
rebuilt = { $count ->
    [one] One card made anew from the log; it was not as it should have been and is now.
   *[other] { $count } cards made anew from the log; { $wrong } were not as they should have been and are now.
}
stats-written = The page is written: { $file }
file-unwritable = { $file } cannot be written: { $why }
file-no-file = { $file } is a pipe or a device, not a file: it cannot be changed in place
file-exists = { $file } is there already
backup-nothing = nothing was kept yet
backup-done = All that is kept is copied to { $file }
restore-done = What { $file } holds is in place now. What was there before: { $kept }
restore-no-file = there is no file { $file }
restore-itself = { $file } is what is kept itself
dialogue-yes = yes
dialogue-no = no
dialogue-keys = (y/n, Enter: yes)
add-one-file = { $name } is no deck's file of your own
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
add-right = The right answer
add-right-more = Another right answer (Enter: no more)
add-wrong = A wrong option
add-wrong-more = Another wrong option (Enter: no more)
add-truth = Which is it?
add-number = The number
add-no-number = { $text } is not a number.
add-unit = Its unit (Enter: none)
add-date = The date, as a day, a month or a year
add-no-date = { $text } is not a date.
add-cloze = The text, with its blanks in braces: The G-77 was formed in {"{"}1964{"}"}.
add-back = What stands on the back
add-item = A thing to be named
add-item-more = Another (Enter: no more)
add-first = The first
add-next = The next (Enter: no more)
add-left = The left of a pair
add-left-more = The left of another pair (Enter: no more)
add-belongs = What belongs to { $left }
add-why = Why is it so? Shown after answering (Enter: nothing)
add-tags = Tags, with commas between (Enter: none)
add-needed = This cannot be left out.
add-there-already = There is one like it already: { $ask }
add-warning = Warning: { $message }
add-better = Better: { $help }
add-agree = Add it?
add-added = { $count ->
    [one] { $file } has one question now.
   *[other] { $file } has { $count } questions now.
}
add-not-added = It was not added.
add-another = Another question?
new-is-there = { $file } is there already
help-new-is-there = hafal add adds questions to it
new-title = The title (Enter: { $stem })
new-language = The language of its questions, such as en or id (Enter: { $usual })
new-begun = { $file } is begun. Now its first question.
disputes-none = No answer is disputed.
disputes-claimed = { $count ->
    [one] { $response }, claimed once
   *[other] { $response }, claimed { $count } times
}
disputes-right = right: { $right }
disputes-accept = To take one in as right: { $command }
disputes-no-number = there is no claim { $number }: they go from 1 to { $count }
disputes-accepted = { $response } is right now: { $ask }
disputes-not-accepted = { $response } cannot be added as it is, edit the deck: { $ask }
disputes-remark = Kept attempts are marked anew by: { $command }
remark-answers = { $count ->
    [one] one answer
   *[other] { $count } answers
}
remark-nothing = Every mark stays as it is.
remark-would = { $count ->
    [one] One attempt would change.
   *[other] { $count } attempts would change.
}
remark-done = { $count ->
    [one] One attempt is marked anew; its old marks stay in the log.
   *[other] { $count } attempts are marked anew; their old marks stay in the log.
}
show-also = also right: { $also }
show-hint = Hint: { $hint }
fmt-changed = { $file }: laid out anew
fmt-would-change = { $file }: would be laid out anew
fmt-ids-written = { $file }: ids written in
fmt-ids-missing = { $file }: ids are missing
fmt-unsafe = { $file } cannot be laid out without a change in what it says: it stays as it is
fmt-built-in = { $name } is built in and cannot be changed
help-fmt-built-in = hafal decks NAME --source prints it, to be kept as a file of your own
optimize-too-few = there are { $have } reviews to learn from, and at least { $need } are needed
help-optimize-too-few = at least { $more } more; only those tell that come a day or more after the card was reviewed before
optimize-impossible = these reviews cannot be fitted to
optimize-fitted = Fitted to { $count } reviews, judged by the { $held } latest of them: the lower both numbers, the better.
optimize-before = before   log loss { $loss }   RMSE(bins) { $rmse }
optimize-after = after    log loss { $loss }   RMSE(bins) { $rmse }
optimize-kept = The new parameters predict better and are kept. Memories are made anew by them; due days move with each card's next review.
optimize-not-better = The new parameters are not better by both numbers: all stays as it was.
flagged-none = No question is flagged.
flagged-settle = Once a flag is settled: { $command }
orphans-none = Every review is of a question that a deck has.
orphans-reviews = { $count ->
    [one] one review
   *[other] { $count } reviews
}
orphans-these = Reviews of questions that no deck has any more
orphans-help = They are kept. Delete them for good: hafal orphans --delete
orphans-deleted = { $count ->
    [one] One card
   *[other] { $count } cards
} deleted with all reviews. What was there before: { $file }
info-no-question = no question is called { $question }
info-several = several questions hold “{ $question }”
help-info-several = name one by its id: { $ids }
info-part = part { $part }
info-unseen = never reviewed
info-memory = { $reviews ->
    [one] One review
   *[other] { $reviews } reviews
}{ $lapses ->
    [0] {""}
    [one] , forgotten once
   *[other] , forgotten { $lapses } times
}; stability { $stability } d, difficulty { $difficulty }, recall { $recall } today
info-suspended = suspended: hafal info DECK QUESTION --resume asks it again
info-flagged = flagged for its author
info-leech = forgotten again and again: reword it, split it, or let it go
info-due = due on { $day }
info-due-since = due since { $day }
info-quiz = in a quiz
info-import = brought in
info-cram = in practice
info-next = next: { $next }
info-undone = taken back
event-rated = rated
event-crammed = practised
event-overtaken = rated after another drill, does not count
event-undone = something was taken back
event-deferred = put off, a sibling was asked
event-rescheduled = decided anew, reviews before it changed: due on
event-suspended = suspended
event-resumed = resumed
event-buried = put off until the next day
event-forgotten = started anew
event-flagged = flagged
event-unflagged = flag settled
event-noted = noted
event-edited = edited
plan-planned = { $deck }: exam on { $day }, { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}, { $minutes } min a day.
plan-from-now-on = From now on hafal drill asks what adds most to the score on that day. How you stand: hafal ready
plan-far = { $day } is too far ahead: plan for { $last } at the latest
plan-cleared = { $deck }: no exam is planned for any more.
plan-none = No exam is planned for: hafal plan DECK DATE
plan-past = { $day } is past
plan-no-date = the day of the exam is missing
ready-nothing = No exam is planned for: hafal plan DECK DATE
ready-exam = exam on { $day }, { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}
ready-exam-was = the exam was on { $day }, { $days ->
    [1] yesterday
   *[other] { $days } days ago
}
ready-no-exam = no exam is planned for: hafal plan { $deck } DATE
ready-today = today
ready-then = that day
ready-unseen = unseen
ready-weakest = weakest
ready-goal = for 90%
ready-of = { $count } of { $of }
ready-band = { $low } to { $high }
ready-needed = { $minutes } min a day (now { $now })
ready-out-of-reach = out of reach by then (now { $now } min a day)
ready-known = By your answers you knew { $known } of it on the day of the exam.
ready-scored = A quiz then scored { $scored }.
ready-held = Earlier forecasts, { $held } of { $of } with this in their band:
ready-before = { $days ->
    [one] 1 day before
   *[other] { $days } days before
}

# Checking a deck for what may lead a learner astray
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
check-no-lint = no finding that can be allowed or explained has the code { $code }
check-codes = the codes are { $codes }
help-check-deny = Fail on these too: warnings
help-check-allow = Say nothing of this code, or of any lint (all); may be repeated
help-check-explain = Explain a code, with a bad and a good example
help-check-stdin = Read the deck from standard input; findings as JSON, one a line
help-check-name = What the deck from standard input is called
help-value-what = WHAT
help-value-code = CODE
lint-duplicate-question = this asks the same as the question `{ $id }`, with the same answer
lint-duplicate-question-help = take one of them out, or ask for something else
explain-duplicate-question =
    Two questions with the same words and the same answer cost the learner
    time twice and count the same knowledge twice in the score.

    Instead of:

        (id: "city", ask: "Where was it held?", answer: Text("Bandung")),
        (id: "place", ask: "Where was it held?", answer: Text("Bandung")),

    Write:

        (id: "city", ask: "Where was it held?", answer: Text("Bandung")),
        (id: "year", ask: "When was it held?", answer: Date("1955")),
lint-near-duplicate = this asks in other words what the question `{ $id }` asks, with the same answer
lint-near-duplicate-help = take one of them out, or say in it what makes it another question
explain-near-duplicate =
    Two questions that differ only in words such as held, took place, which
    or what, and have the same answer, are one question to the learner.
    Questions that name different things are not meant: they may well have
    the same answer.

    Instead of:

        (ask: "In which city was the 1955 conference held?", answer: Text("Bandung")),
        (ask: "In what city did the conference of 1955 take place?", answer: Text("Bandung")),

    Write:

        (ask: "In which city was the 1955 conference held?", answer: Text("Bandung")),
        (ask: "On which island does that city lie?", answer: Text("Java")),
lint-options-alike = `{ $text }` is the same option as `{ $other }` to a reader
lint-options-alike-help = take one of them out, or let them differ in more than case, accents or hyphens
explain-options-alike =
    Options that differ in case, accents, hyphens or a full stop alone read
    as one. The learner sees that neither can be right, and the choice is
    smaller than it looks.

    Instead of:

        (ask: "Which came first?", answer: Choice(right: "G-77", wrong: ["Non-Aligned", "Nonaligned", "ASEAN"])),

    Write:

        (ask: "Which came first?", answer: Choice(right: "G-77", wrong: ["Non-Aligned", "OPEC", "ASEAN"])),
lint-right-again = `{ $text }` is marked wrong, but it is another spelling of the right answer `{ $right }`
lint-right-again-help = write a wrong option that says something else
explain-right-again =
    A wrong option that says what the right one says, as the same number in
    words, the same date in another form, its initials or an older spelling,
    punishes a learner who knows the answer.

    Instead of:

        (ask: "How many came?", answer: Choice(right: "29", wrong: ["twenty-nine", "77", "134"])),

    Write:

        (ask: "How many came?", answer: Choice(right: "29", wrong: ["25", "77", "134"])),
lint-few-options = with two options, guessing is right every other time
lint-few-options-help = add one or two that somebody may believe, or use Text(…) for a typed answer
explain-few-options =
    Between two options a learner who knows nothing is right half of the
    time. Where a question has two answers by its nature, because it names
    both or they are opposites, nothing is said.

    Instead of:

        (ask: "In which city was it held?", answer: Choice(right: "Bandung", wrong: ["Jakarta"])),

    Write:

        (ask: "In which city was it held?", answer: Choice(right: "Bandung", wrong: ["Jakarta", "Bogor", "Medan"])),
lint-longest-right = in { $count } of { $of } choices the right option is the longest
lint-longest-right-help = make some wrong options as long and as careful as the right ones
explain-longest-right =
    Who takes care to be exact writes right options longer than wrong ones.
    Learners find that out soon, and pick the longest without reading. It is
    told of a deck once, where it holds for nearly all of its choices.

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
lint-grammar-clue = only the right option goes with `{ $word }` in the prompt
lint-grammar-clue-help = write a/an, or word the prompt or the options so that all of them fit
explain-grammar-clue =
    Where the prompt ends in a, an, is or are, and only one option goes with
    that, grammar answers the question.

    Instead of:

        (ask: "A young sheep is called a", answer: Choice(right: "lamb", wrong: ["elk", "ox"])),

    Write:

        (ask: "A young sheep is called a", answer: Choice(right: "lamb", wrong: ["calf", "kid"])),
lint-of-the-above = `{ $text }` speaks of the other options, but options are shuffled
lint-of-the-above-help = put it under `last`, where it keeps its place at the end
explain-of-the-above =
    An option that speaks of those above it makes sense at the end alone.
    Among the others it may be shown first, with nothing above it. Options
    in last keep their places.

    Instead of:

        (ask: "Which is it?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO", "None of the above"])),

    Write:

        (ask: "Which is it?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO"], last: ["None of the above"])),
lint-of-the-above-many = take it out: with several right options, those who pick all or none say so themselves
lint-mostly-true = `True` is right for { $count } of { $of } statements
lint-mostly-true-help = let some statements be false, as near to the truth as the others
explain-mostly-true =
    False statements are harder to write than true ones, and so a deck may
    end up with few of them. A learner then does well by saying true to all.

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
lint-negative-stem = a learner in a hurry reads over `{ $word }` here
lint-negative-stem-help = ask for what is so, or write { $word } in capitals
explain-negative-stem =
    Who knows the answer and overlooks a small not is marked wrong for
    reading, not for knowing. Ask the other way round, or make the word
    stand out.

    Instead of:

        (ask: "Which of these is not a metal?", answer: Choice(right: "coal", wrong: ["iron", "tin"])),

    Write:

        (ask: "Which of these is NOT a metal?", answer: Choice(right: "coal", wrong: ["iron", "tin"])),
lint-answer-in-prompt = the answer `{ $text }` can be read in the question
lint-answer-in-prompt-help = put it in other words, or ask for something that the question does not say
explain-answer-in-prompt =
    A question that says its own answer is no question. Prompts that offer
    several things to choose from, and prompts about words, are not meant.

    Instead of:

        (ask: "In which city was the Bandung Conference held?", answer: Text("Bandung")),

    Write:

        (ask: "In which city was the Asian-African Conference held?", answer: Text("Bandung")),
lint-answer-in-hint = the hint says the answer `{ $text }`
lint-answer-in-hint-help = let the hint lead to the answer without saying it
explain-answer-in-hint =
    Hints cost nothing. One that says the answer makes a present of the
    points.

    Instead of:

        (ask: "In which city?", answer: Text("Bandung"), hint: "Bandung lies in Java."),

    Write:

        (ask: "In which city?", answer: Text("Bandung"), hint: "It lies in West Java."),
lint-answer-in-earlier = the answer `{ $text }` can be read in the question `{ $id }` before
lint-answer-in-earlier-help = leave out there what is asked here
explain-answer-in-earlier =
    Where an earlier prompt speaks of the same thing and says its answer,
    the later question asks for nothing but attention. A name that merely
    comes again is not meant.

    Instead of:

        (ask: "Who opened the Asian-African Conference in Bandung?", answer: Text("Sukarno")),
        (ask: "Where was the Asian-African Conference?", answer: Text("Bandung")),

    Write:

        (ask: "Who opened the Asian-African Conference?", answer: Text("Sukarno")),
        (ask: "Where was the Asian-African Conference?", answer: Text("Bandung")),
lint-blanks-give-away = the blank `{ $other }` shows the learner the blank `{ $text }`
lint-blanks-give-away-help = leave one of them as it is, or choose other words for a blank
explain-blanks-give-away =
    A drill asks one blank at a time and shows the others. A blank that
    holds the words of another gives it away.

    Instead of:

        (answer: Cloze("The {"{"}Bandung Conference{"}"} was held in {"{"}Bandung{"}"}.")),

    Write:

        (answer: Cloze("The Asian-African Conference was held in {"{"}Bandung{"}"} in {"{"}1955{"}"}.")),
lint-pairs-alike = `{ $text }` stands on the right more than once
lint-pairs-alike-help = give each item on the left one of its own, or ask with Choice
explain-pairs-alike =
    Two equal items on the right look like a mistake to the learner, who
    cannot know which of them belongs where.

    Instead of:

        (ask: "Match.", answer: Match(("G-77", "1964"), ("UNCTAD", "1964"), ("UNOSSC", "1974"))),

    Write:

        (ask: "Match.", answer: Match(("G-77", "1964"), ("UNOSSC", "1974"))),
lint-items-alike = `{ $text }` stands in this order more than once
lint-items-alike-help = say what tells the two apart, or take one out
explain-items-alike =
    Shuffled, two equal items cannot be told apart, and the learner cannot
    know which of them comes first.

    Instead of:

        (ask: "Put in order.", answer: Order("sow", "water", "reap", "water")),

    Write:

        (ask: "Put in order.", answer: Order("sow", "water", "reap", "water again")),
lint-long-answer = this is too long to be typed without a slip
lint-long-answer-help = ask for its main words, or use Cloze(…), Order(…) or Card(…)
explain-long-answer =
    A typed answer is compared letter by letter. Nobody types a whole
    sentence as the author did, and who knows the answer is marked wrong.

    Instead of:

        (ask: "Why did they meet?", answer: Text(
            "because the countries of the south wanted to help one another without the north",
        )),

    Write:

        (ask: "Why did they meet?", answer: Card("To help one another without the north.")),
lint-accents-only = `{ $text }` needs no place of its own: marking does not look at accents and capitals
lint-accents-only-help = take it out, or write exact: true if the accents matter
explain-accents-only =
    Typed answers are compared without accents. A second answer that differs
    in these alone changes nothing; if it is there because the accents
    matter, it does the opposite of what is meant.

    Instead of:

        (ask: "Which island?", answer: Text("São Tomé", "Sao Tome")),

    Write:

        (ask: "Which island?", answer: Text("São Tomé")),
lint-no-unit = the question asks for { $unit }, but a number of anything is taken
explain-no-unit =
    Without a unit, words after the number are not looked at: 5 months is as
    right as 5 years. With one, the learner may leave it out, but not write
    another.

    Instead of:

        (ask: "How many years did it last?", answer: Number(5)),

    Write:

        (ask: "How many years did it last?", answer: Number(is: 5, unit: "years")),
lint-rounded-figure = { $text } is a rough figure, but nothing near it is taken
lint-rounded-figure-help = say how far off is still right, such as { $text }
explain-rounded-figure =
    Who has learnt 610 where the deck says about 600 knows as much. A figure
    that is asked for roughly, or can only be estimated, wants a tolerance.

    Instead of:

        (ask: "About how many people came?", answer: Number(600)),

    Write:

        (ask: "About how many people came?", answer: Number(is: 600, within: 50)),
lint-old-date = a day or month before 15 October 1582 depends on the calendar
lint-old-date-help = ask for the year, as Date("{ $year }"), or name the calendar in the question
explain-old-date =
    Until 1582 dates were told by the Julian calendar; books give them by it
    or reckon them anew, ten days and more apart. A learner with another
    book is marked wrong.

    Instead of:

        (ask: "When did he land?", answer: Date("1492-10-12")),

    Write:

        (ask: "In which year did he land?", answer: Date("1492")),
lint-hidden-character = a character that nobody sees stands here ({ $code })
lint-hidden-character-help = type the text anew, or take the character out
explain-hidden-character =
    Text pasted from web pages and documents may bring characters that show
    nothing. They can turn the direction of text round, and searching does
    not find what looks the same.

    Instead of:

        (ask: "In which ci\u{"{"}ad{"}"}ty?", answer: Text("Bandung")),

    Write:

        (ask: "In which city?", answer: Text("Bandung")),
lint-mixed-normalisation = an accent is a character of its own here, and one with its letter elsewhere in this deck
lint-mixed-normalisation-help = type the word anew; it will look the same
explain-mixed-normalisation =
    The same é can be stored as one character or as an e and an accent. Both
    look alike, but searching finds one of them only, and some programs show
    them apart.

    Instead of:

        (ask: "Where is the café?", answer: Text("Lima")),
        (ask: "Who wrote of the cafe\u{"{"}301{"}"} there?", answer: Text("Mann")),

    Write:

        (ask: "Where is the café?", answer: Text("Lima")),
        (ask: "Who wrote of the café there?", answer: Text("Mann")),
lint-mixed-quotes = quotes are straight in { $straight } texts of this deck and curly in { $curly }
lint-mixed-quotes-help = use one sort throughout; inside a text a straight double quote is written \"
explain-mixed-quotes =
    Two sorts of quotes, or of apostrophes, in one deck look careless on the
    screen and in print, and searching finds half of them.

    Instead of:

        (ask: "What's that?", answer: Text("Lima")),
        (ask: "Who’s there?", answer: Text("Mann")),

    Write:

        (ask: "What’s that?", answer: Text("Lima")),
        (ask: "Who’s there?", answer: Text("Mann")),
lint-wrong-language = the deck says `{ $claimed }`, but its text is in another language (`{ $found }`)
explain-wrong-language =
    The language decides how numbers and dates are read: 1.234 is a thousand
    and more in Indonesian, and one and a little in English. A deck without
    a language is taken to be English.

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
lint-tags-alike-help = write { $other }, if that is meant
explain-tags-alike =
    Whoever asks for the questions of one tag does not get those with a slip
    in it, and the score by tags shows it as a subject of its own.

    Instead of:

        (ask: "Which metal rusts?", answer: Text("iron"), tags: "metals"),
        (ask: "Which metal is liquid?", answer: Text("mercury"), tags: "metals"),
        (ask: "What is wool made into?", answer: Text("cloth"), tags: "metal"),

    Write:

        (ask: "Which metal rusts?", answer: Text("iron"), tags: "metals"),
        (ask: "Which metal is liquid?", answer: Text("mercury"), tags: "metals"),
        (ask: "What is wool made into?", answer: Text("cloth"), tags: "cloth"),
lint-missing-source = this question does not say where it comes from, though the deck has sources
lint-missing-source-help = add { $text }
explain-missing-source =
    A learner who doubts an answer wants to look it up, and a teacher who
    checks the deck must. Where most questions have one source, defaults:
    (from: …) says it for all.

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
lint-unused-source = no question comes from the source `{ $name }`
lint-unused-source-help = take it out, or cite it where it belongs
explain-unused-source =
    A source that nothing is drawn from promises more than the deck has;
    mostly some questions cite another one by mistake.

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
lint-missing-id = most questions of this deck have an id, and this one has none
explain-missing-id =
    What a learner did with a question is kept under its id. Without one it
    is kept under its words, and may be lost when these are changed. Nothing
    is said where no question has an id: hafal then knows them by their
    words.

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
lint-missing-why = nearly all questions of this deck explain their answers, and this one does not
lint-missing-why-help = add why: "…": what to know about the answer, or how to keep it in mind
explain-missing-why =
    What a learner reads right after a mistake is kept best. Nothing is said
    where a deck explains some answers only.

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
lint-lost-history = learners answered this in other words (`{ $ask }`); what they did would not follow
lint-lost-history-help = if it is the same question, add { $text }
explain-lost-history =
    A question without an id is known by its words. New words alone are no
    harm: the history follows to the question with the same answer. When the
    answer changes too, or two questions have it, nothing can tell where the
    history belongs. The id in the help is the one that it is kept under.

    Instead of:

        (ask: "Which town hosted the meeting?", answer: Text("Bandung city")),

    Write:

        (id: "in-which-city-was-it", ask: "Which town hosted the meeting?", answer: Text("Bandung city")),
lint-unknown-code = no lint has the code `{ $code }`, so nothing is silenced by it
lint-unknown-code-help = take it out; hafal check --explain CODE tells of each
explain-unknown-code =
    A code under allow that is misspelt silences nothing, and what was meant
    to be allowed is told again. Mistakes cannot be allowed: only what hafal
    check warns of.

    Instead of:

        (ask: "Which metal rusts?", answer: Text("iron"), allow: "negative-stemm"),

    Write:

        (ask: "Which metal rusts?", answer: Text("iron"), allow: "negative-stem"),
check-found-elsewhere = is in the source, but not in the place that it cites
check-held = in the source: { $found } found, { $elsewhere } elsewhere, { $missing } not found
check-keys = the sources are { $text }; write KEY=TEXT
check-which-source = this deck has several sources: which of them is this the text of?
help-check-against = Look answers up in a source's text; what is not in it is a warning
help-check-watch = Check again whenever a deck changes, until Ctrl-C
help-value-source-text = TEXT|KEY=TEXT
lint-not-in-source = `{ $text }` is not in the text of the source
lint-not-in-source-help = correct it, or cite the source that has it
explain-not-in-source =
    With --against, every date, number and name that is asked for is looked
    up in the text that the question cites, in any spelling that marking
    would take. What is not there was made up, mistyped, or taken from
    elsewhere. What is said in other words than the source has is told too:
    allow it at the question.

    Instead of:

        (ask: "When was it held?", answer: Date("1956"), from: "a: par. 6"),

    Write:

        (ask: "When was it held?", answer: Date("1955"), from: "a: par. 6"),
help-man-check-codes = The codes that can be allowed: { $codes }
explain-mistake =
    This is a mistake, not a warning: a deck with one cannot be asked, and
    it cannot be allowed. Each finding says at its place what to write
    instead; every field and kind is shown in a deck of its own:

        hafal decks tour --source
# Other people's formats
format-unknown = the format cannot be told from the file's name
help-format-unknown = say it with { $flag }: { $formats }
help-file-exists = replace it with --force
format-refused = { $file }: { $why }
format-nothing = there is no question in it
format-not-utf-8 = it is not UTF-8, from line { $line } on; save it as UTF-8
format-too-large = it is too large: at most 64 MiB of text are read
format-flood = it holds more questions than any deck: at most { $most } are read
format-too-deep = brackets within brackets: this goes too deep
format-too-long = it is longer than 1 MB
format-no-json = it is no JSON, from line { $line } on
format-no-questions = it has no list of `questions`
format-no-ask = nothing is asked here
format-repeats = it stands here already
format-one-deck = one deck at a time can be exported
format-skipped = left out: { $why }
format-changed = changed: { $why }
format-done =
    { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    } brought over, { $skipped } left out, { $changed ->
        [one] 1 loss
       *[other] { $changed } losses
    }
help-import = Bring in questions of another program
help-import-file = The file to read
help-import-from = Its format, where its name does not tell it
help-import-output = Where the deck goes; without it, to standard output
help-import-force = Replace a file that is there
help-import-json = With -o: tell as JSON what was left out and what was lost
help-export = Write a deck for another program
help-export-deck = The deck: a name or a path
help-export-to = The format, where the name of the file does not tell it
help-export-output = Where it goes; without it, to standard output
help-export-force = Replace a file that is there
help-export-json = With -o: tell as JSON what was left out and what was lost
help-value-format = FORMAT
help-man-import =
    Makes a deck of another program's file. What a question loses on the way, or why it was left out, is told a line each,
    `file:line: why`; with `--json` (and `-o`) as one object: `format`, `questions`, `reviews`, and `skipped` and `changed`, two arrays of `line`,
    `name`, `id` and `why`. Formats are told by the file's ending (apkg, csv, tsv, gift, xml, md, json) or by `--from`. A row of a table becomes a card,
    or with `--kind text` a text to type; headings `ask`, `answer` and `tags` are known, others are named by `--columns`.
    Where a file has several categories, or a package several decks, each question is tagged with the name of its own.
    A numbered list may have its answers below each question, at the right options, or in a key at its end.
    The reviews in an apkg go into the log, unless `--no-history` is given; a review that is there already is passed over, so that a
    second import (with `--force`) only brings what is new.
    A row or field over 1 MB is left out. The status is 0 where nothing was left out, 1 where something was, 2 where nothing could be read.
help-man-export =
    Writes a deck in another program's format. What that format cannot say is told question by question, as `hafal import` does.
    What is said around a question (hint, why, source, tags, points, level) and of the deck (language, authors, licence, about, sources) stands
    in comments where the format has no place for it, and comes back with `hafal import`; a table has no place for what is said of the deck.
format-no-answer = there is no answer
format-no-right = no answer earns full marks
format-no-key = nothing says which option is right
format-open-quote = a quote is never closed
format-open-bracket = a bracket is never closed
format-cell-left = there is no column for `{ $text }`
format-columns-left = columns that a deck has no place for: { $names }
format-no-column = there is no column called { $name }
format-no-such = `{ $text }` is none of `{ $field }`
format-markup = markup was taken out
format-tag-spaces = spaces in tags became _
format-kind = this format has no question of the kind { $kind }
format-as-card = it comes back as a card
format-date = it comes back as a text
format-first-answer = only the first answer
format-not-exact = that it must be typed exactly is left out
format-from = its source { $text } is none of the deck's
format-arrow = an answer with -> in it would be read as a pair
format-too-many = so many right options have no share of the marks there
format-description = a text that asks nothing
format-essay = an essay has no right answer
format-unknown-answer = what stands in the brackets is no answer
format-qtype = there is no kind of question like { $type }
format-partial = `{ $text }` earned { $percent }% there, and does not here
format-other-right = `{ $text }` is right there too; one option can be
format-uneven = the right options earned shares of different size there
format-wildcard = * in `{ $text }` stands for anything there, and for itself here
format-no-xml = it is no XML, from line { $line } on
format-picture = a bracket behind ! would be read as a picture there
format-no-quiz = it is XML, but no question bank of Moodle
format-doctype = it defines entities, which are not read
format-control = signs that XML cannot hold were left out
format-exact-case = capitals count there, and here only with all signs exact
format-in-only = this format is only read
format-only-table = --columns and --kind are for csv and tsv
usage-columns = write our name and theirs: ask=Front,answer=Back,tags=Labels
help-import-columns = For tables: which heading stands for what (ask=Front,answer=Back,tags=Labels)
help-import-kind = For tables: what a row becomes
help-import-no-history = Leave reviews out, where the format has any
format-blank-options = the options of a blank were left out
format-tolerance = how far off is right was left out: `{ $text }`
format-ask-joined = the prompt stands before the text
format-blank-sign = a sign before a bracket would be read as its own there
format-feedback-left = what is said of the answer `{ $text }` was left out
format-no-archive = it is no zip archive
format-damaged = the archive is damaged or locked
format-bomb = it is far larger unpacked than any deck
format-no-collection = the archive holds no collection of Anki
format-no-database = the collection in it is no database, or a damaged one
format-no-tables = the database in it has not the tables of Anki
format-needs-file = an apkg is no text: it needs a file
help-format-needs-file = name one with -o deck.apkg
format-no-notetype = its note type is not in the package
format-no-template = its card has no template
format-media = pictures and sounds were left out
format-blank-hint = the hints of blanks were left out
format-blank-in-blank = a blank stands in another
format-card-of-note = card { $number } of a note that has several
help-export-no-history = Leave reviews out, where the format has any
