"""The heart of the site in other engines than Chromium's: WebKit's and Firefox's."""
