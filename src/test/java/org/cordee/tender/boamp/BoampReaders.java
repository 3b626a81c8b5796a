package org.cordee.tender.boamp;

import org.cordee.tender.NoticeReader;

/** Gives tests of other rooms the readers of the BOAMP. */
public final class BoampReaders {

    private BoampReaders() {}

    public static NoticeReader xml() {
        return BoampNotices.XML;
    }

    public static NoticeReader json() {
        return BoampNotices.JSON;
    }
}
