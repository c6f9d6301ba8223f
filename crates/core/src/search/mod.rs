//! Finding services by words: prefixes, small typing slips, everyday words for needs.
