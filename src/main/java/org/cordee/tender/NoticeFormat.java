package org.cordee.tender;

/** The formats in which notices are published. */
public enum NoticeFormat {
    /** The European format, XML by UBL 2.3. */
    EFORMS,
    /** The XML format of the BOAMP, version 2.3. */
    BOAMP_XML,
    /** A record of the BOAMP's open data. */
    BOAMP_JSON
}
