package org.cordee.document.frame;

/** Thrown for a formula that uses what this product does not compute; the spreadsheet program does it at opening. */
final class NotComputable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotComputable(String why) {
        super(why, null, false, false);
    }
}
