"""What pages are made of: bases, components, forms, colours and small pictures.

For every feature and page across features; nothing here reads the database.
"""
