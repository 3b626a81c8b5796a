package org.cordee.tender;

import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead that imports sample notices. */
@CordeeTest
abstract class NoticeFixture {

    @Autowired
    ImportingNotices importing;

    @Autowired
    RecordingConsultations recording;

    @Autowired
    ConsultationReading reading;

    /** A new organisation for each test, because every organisation has its own consultations. */
    final Actor lead = NoticeImports.member();

    NoticeImports desk;

    @BeforeEach
    void openTheDesk() {
        desk = new NoticeImports(importing, reading);
    }
}
