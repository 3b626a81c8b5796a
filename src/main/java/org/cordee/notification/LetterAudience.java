package org.cordee.notification;

/** The addresses of an organisation to which letters of a kind may go. */
enum LetterAudience {
    /**
     * The people whose address is proven to be the organisation's, or a proven contact address: whoever holds the link of
     * the letter speaks for the organisation on its page and in networks.
     */
    PROVEN,
    /**
     * The same people, or the contact address that a source published: the letter asks a question, and whoever gave the
     * address can be named. An address that a lead typed gets none.
     */
    PUBLISHED,
    /** All its people and any contact address: the letter concerns one grouping, or what the recipient itself began. */
    KNOWN
}
