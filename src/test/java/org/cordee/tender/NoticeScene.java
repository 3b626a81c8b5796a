package org.cordee.tender;

import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead at the desk where notices are handed in. */
@CordeeTest
abstract class NoticeScene {

    @Autowired
    ImportingNotices importing;

    @Autowired
    RecordingConsultations recording;

    @Autowired
    ConsultationReading reading;

    /** A fresh organisation each time: consultations are kept apart by organisation. */
    final Actor lead = NoticeDesk.member();

    NoticeDesk desk;

    @BeforeEach
    void openTheDesk() {
        desk = new NoticeDesk(importing, reading);
    }
}
