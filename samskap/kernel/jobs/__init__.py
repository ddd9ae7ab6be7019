"""Work done after the page is answered: jobs wait as rows in our own database, and one worker does them."""
