"""Small parts that several screens use; each knows how it is typed and nothing of the club."""
