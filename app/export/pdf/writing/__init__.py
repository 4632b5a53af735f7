"""What is written on with a pen: the bricks and drawers of app.document.writing."""
