"""The English of the small parts that several screens use."""

TEXTS = {
    "err.number": (
        "“{typed}” was not understood. Type for example 50 (= 50.000), 50k, 50.000 "
        "or 1tr2 (= 1.200.000)."
    ),
    "err.date": "The day “{typed}” was not understood. Type day/month/year, such as 23/11/2025.",
    "err.missing": "Nothing stands here yet. Please type it in.",
    "err.choice": "Choose one of these.",
    "date.hint": "day/month/year; T = today, + - = day after, day before",
    "date.long": "{weekday}, {day}/{month}/{year}",
    "day.0": "Monday",
    "day.1": "Tuesday",
    "day.2": "Wednesday",
    "day.3": "Thursday",
    "day.4": "Friday",
    "day.5": "Saturday",
    "day.6": "Sunday",
    "path.look_in": "In the folder",
    "path.name": "Name",
    "path.type": "Kind",
    "path.choose": "Choose",
    "path.cancel": "Cancel",
    "money.words": "{amount} – {words}",
}
