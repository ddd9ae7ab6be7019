"""Work done after the page is answered: jobs that wait as rows in our own database, and one worker that does them."""
