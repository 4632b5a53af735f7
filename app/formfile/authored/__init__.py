"""What an author writes in the YAML files, one model per thing. Only used while a form is compiled; the schemas for editors come from here."""
