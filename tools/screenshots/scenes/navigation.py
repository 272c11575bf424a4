import ostinato as st


def overview():
    st.title("Overview")
    st.write("All at a glance.")


def orders():
    st.title("Orders")


def profile():
    st.title("Profile")


st.navigation(
    {
        "": [st.Page(overview, icon=":material/home:"), st.Page(orders, icon=":material/list_alt:")],
        "Account": [st.Page(profile, icon=":material/person:")],
    }
).run()
