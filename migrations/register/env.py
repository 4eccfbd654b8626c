"""Runs the migrations on the connection that the program hands over; never from a command line."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=False,  # the program's own transaction holds the whole upgrade
)
context.run_migrations()
