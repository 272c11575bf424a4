"""A table in SQLite, edited in the page: what was changed, added and deleted is saved in one transaction."""

import streamlit as st
from sqlalchemy import text

COLUMNS = ["title", "author", "year", "read"]
FIRST = [
    ("Middlemarch", "George Eliot", 1871, True),
    ("The Trial", "Franz Kafka", 1925, False),
    ("Orlando", "Virginia Woolf", 1928, True),
]
INSERT = text("insert into book (title, author, year, read) values (:title, :author, :year, :read)")


@st.cache_resource
def library():
    books = st.connection("books", type="sql", url="sqlite:///books.db")
    with books.session as session:
        session.execute(text("create table if not exists book (id integer primary key, title, author, year, read)"))
        if session.execute(text("select count(*) from book")).scalar() == 0:
            session.execute(INSERT, [dict(zip(COLUMNS, book, strict=True)) for book in FIRST])
        session.commit()
    return books


books = library()
stored = books.query("select * from book order by id", ttl=0)
stored = stored.astype({"year": "Int64", "read": bool})


def save():
    edits = st.session_state.books
    ids = [int(id) for id in stored["id"]]
    with books.session as session:
        for row, values in edits["edited_rows"].items():
            for column, value in values.items():  # columns of the editor's own, which it has checked
                update = text(f"update book set {column} = :value where id = :id")
                session.execute(update, {"value": value, "id": ids[int(row)]})
        for row in edits["deleted_rows"]:
            session.execute(text("delete from book where id = :id"), {"id": ids[row]})
        for values in edits["added_rows"]:
            session.execute(INSERT, {column: values.get(column) for column in COLUMNS})
        session.commit()
    st.toast("Saved")


st.title("Books")
st.data_editor(
    stored,
    key="books",
    num_rows="dynamic",
    column_order=COLUMNS,
    column_config={
        "title": st.column_config.TextColumn("Title", required=True),
        "author": st.column_config.TextColumn("Author"),
        "year": st.column_config.NumberColumn("Year", min_value=1450, max_value=2100, format="%d"),
        "read": st.column_config.CheckboxColumn("Read", default=False),
    },
    alt="Books",
)
changes = sum(len(part) for part in st.session_state.books.values())
st.button(f"Save {changes} changes" if changes else "Saved", type="primary", disabled=not changes, on_click=save)
st.table(
    books.query("select author, count(*) as books from book group by author order by author", ttl=0), alt="Authors"
)
