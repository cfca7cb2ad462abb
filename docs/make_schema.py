"""Write the JSON Schema of `actions.toml` anew, from the shape that a log is validated by.

Run it after a change to store/schema.py, store/event_schema.py or store/schema_words.py:
python docs/make_schema.py
"""

from pcc_actions.store.json_schema import SCHEMA_FILE, schema_text

if __name__ == "__main__":
    SCHEMA_FILE.write_text(schema_text(), encoding="utf-8", newline="\n")
    print(f"{SCHEMA_FILE} written.")
