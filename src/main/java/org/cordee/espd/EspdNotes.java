package org.cordee.espd;

import java.util.ArrayList;
import java.util.List;
import org.cordee.espd.ReadingEspd.ReadRemark;

/** Collects the remarks of one reading, the first two hundred. */
final class EspdNotes {

    private static final int MOST = 200;

    private final List<ReadRemark> remarks = new ArrayList<>();

    void add(String code, XmlPart where, Object... arguments) {
        if (remarks.size() < MOST) {
            remarks.add(new ReadRemark(code, where.path(), where.line(), List.of(arguments)));
        }
    }

    List<ReadRemark> all() {
        return List.copyOf(remarks);
    }
}
