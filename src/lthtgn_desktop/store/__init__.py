"""The book on disk: the only place with SQLAlchemy and Alembic; rows never leave it."""
