import ostinato as st

SOURCE = '''
def mean(numbers: list[float]) -> float:
    """The arithmetic mean."""
    return sum(numbers) / len(numbers)
'''.strip()

st.code(SOURCE, line_numbers=True)
