package org.cordee.tender.schematron;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.tender.ImportingNotices;
import org.cordee.tender.NoticeOutcome;
import org.cordee.tender.NoticeSamples;
import org.cordee.tender.schematron.CheckReading.CheckReport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The official rules on received notices; the test runs each check in the place of the background thread. */
@CordeeTest
class CheckingNoticesModuleTests {

    @Autowired
    ImportingNotices importing;

    @Autowired
    CheckingNotices checking;

    @Autowired
    CheckReading reading;

    private final Actor lead = new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);

    /** The official report of this notice has one failed rule. */
    @Test
    void findsTheRuleThatAnImportedNoticeBreaks() throws IOException {
        UUID consultation = imported("cn_24_open.xml");
        assertThat(report(consultation).progress().state()).isEqualTo(CheckState.NONE);
        checking.queue(consultation);
        checking.queue(consultation);
        assertThat(report(consultation).progress().state()).isEqualTo(CheckState.QUEUED);

        assertThat(checking.runNext()).isTrue();
        assertThat(checking.runNext()).as("queued once").isFalse();

        CheckReport report = report(consultation);
        assertThat(report.progress().state()).isEqualTo(CheckState.DONE);
        assertThat(report.progress().done())
                .isEqualTo(report.progress().total())
                .isEqualTo(11);
        assertThat(report.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.sentence()).startsWith("L’acheteur n’est pas établi dans l’Espace économique européen");
            assertThat(failed.finding().field()).isEqualTo("BT-514-Organization-Company");
            assertThat(failed.fieldName()).isEqualTo("Pays");
            assertThat(failed.finding().line()).isPositive();
        });
    }

    private UUID imported(String file) throws IOException {
        NoticeOutcome outcome = importing.importNotice(lead, new ByteArrayInputStream(NoticeSamples.bytes(file)));
        return ((NoticeOutcome.Imported) outcome).consultationId();
    }

    private CheckReport report(UUID consultation) {
        return reading.report(lead, consultation, Locale.FRENCH);
    }
}
