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
        "": [
            st.Page(overview, title="Overview", icon=":material/home:"),
            st.Page(orders, title="Orders", icon=":material/list_alt:"),
        ],
        "Account": [st.Page(profile, title="Profile", icon=":material/person:")],
    }
).run()
