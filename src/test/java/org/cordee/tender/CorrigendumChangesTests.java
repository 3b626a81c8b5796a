package org.cordee.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.eforms.EformsNoticeReader;
import org.junit.jupiter.api.Test;

/** Corrigenda of official notices on the aggregate alone: what changes, and what a confirmed hour survives. */
class CorrigendumChangesTests {

    private static final Instant NOW = Instant.parse("2020-05-01T08:00:00Z");

    @Test
    void namesTheChangedFieldAndThePartsOfTheBidThatItTouches() {
        Consultation consultation = imported("cn_24_open.xml");

        List<NoticeChange> changes = consultation.correct(read("change-cn_24_open_dates.xml"), List.of(), NOW);

        assertThat(changes)
                .extracting(NoticeChange::field, NoticeChange::before, NoticeChange::after)
                .containsExactly(tuple(
                        ConsultationField.OFFER_DEADLINE,
                        "2020-04-03T12:00+01:00[Europe/London]",
                        "2020-06-12T12:00+01:00[Europe/London]"));
        assertThat(ConsultationField.OFFER_DEADLINE.touches()).containsExactly(TouchedPart.DATES);
        NoticeIdentity.ChangeReason reason =
                Objects.requireNonNull(last(consultation).reason());
        assertThat(reason.code()).isEqualTo("update-add");
        assertThat(reason.text()).startsWith("Due to Covid-19");
    }

    @Test
    void comparesWhatTheNoticeRequiresOfAnOffer() {
        Consultation consultation = imported("cn_24_open.xml");
        Notice changed = read(new String(NoticeSamples.bytes("change-cn_24_open_dates.xml"), StandardCharsets.UTF_8)
                .replace("\"permission\">not-allowed<", "\"permission\">allowed<")
                .replace("unitCode=\"DAY\">150<", "unitCode=\"DAY\">180<"));

        assertThat(consultation.correct(changed, List.of(), NOW))
                .extracting(NoticeChange::field, NoticeChange::before, NoticeChange::after)
                .contains(
                        tuple(ConsultationField.VARIANTS, "FORBIDDEN", "ALLOWED"),
                        tuple(ConsultationField.VALIDITY, "150 DAY", "180 DAY"));
        assertThat(consultation.content().lots().get(0).terms().offer().validity())
                .isEqualTo("180 DAY");
    }

    @Test
    void cancelsEveryLotWhenTheNoticeIsCancelled() {
        Consultation consultation = imported("cn_24_minimal.xml");

        List<NoticeChange> changes = consultation.correct(read("change-cn_24_void.xml"), List.of(), NOW);

        assertThat(changes).extracting(NoticeChange::field).containsExactly(ConsultationField.LOT_CANCELLED);
        assertThat(consultation.lots()).noneMatch(Lot::isOpen);
        assertThat(consultation.firstDeadlineAt()).isNull();
        assertThat(Objects.requireNonNull(last(consultation).reason()).text()).startsWith("We cancel because");
    }

    @Test
    void countsTheEarlierReadingUntilTheLeadConfirmsTheOther() {
        Consultation consultation = imported("cn_81_FRA.xml");
        Deadline published = due(consultation);
        assertThat(published.hasTwoReadings()).isTrue();
        assertThat(consultation.firstDeadlineAt()).isEqualTo("2020-09-14T14:00:00Z");

        consultation.confirmDeadline(published, published.otherReading(), NOW);

        assertThat(due(consultation).hasTwoReadings()).isFalse();
        assertThat(consultation.firstDeadlineAt()).isEqualTo("2020-09-14T15:00:00Z");
    }

    @Test
    void confirmsTheEarlierReadingAsItIs() {
        Consultation consultation = imported("cn_81_FRA.xml");
        Deadline published = due(consultation);

        consultation.confirmDeadline(published, published.instant(), NOW);

        assertThat(due(consultation)).isEqualTo(Deadline.at(published.instant(), Deadline.PARIS));
        assertThat(due(consultation).hasTwoReadings()).isFalse();
    }

    @Test
    void refusesAnInstantThatIsNoReading() {
        Consultation consultation = imported("cn_81_FRA.xml");
        Deadline published = due(consultation);

        assertThatThrownBy(() -> consultation.confirmDeadline(published, NOW, NOW))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> consultation.confirmDeadline(
                        Deadline.at(published.instant(), Deadline.PARIS), published.instant(), NOW))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void keepsTheConfirmedReadingWhenACorrigendumRepeatsTheHour() {
        Consultation consultation = imported("cn_81_FRA.xml");
        Deadline published = due(consultation);
        consultation.confirmDeadline(published, published.otherReading(), NOW);

        List<NoticeChange> changes = consultation.correct(again("2020-09-14+01:00"), List.of(), NOW);

        assertThat(changes).isEmpty();
        assertThat(due(consultation).instant()).isEqualTo("2020-09-14T15:00:00Z");
        assertThat(consultation.correct(againLater("2020-09-14+01:00"), List.of(), NOW))
                .as("also a second time")
                .isEmpty();
    }

    @Test
    void takesANewDayOfACorrigendumWithItsDoubt() {
        Consultation consultation = imported("cn_81_FRA.xml");
        Deadline published = due(consultation);
        consultation.confirmDeadline(published, published.otherReading(), NOW);

        consultation.correct(again("2020-09-21+01:00"), List.of(), NOW);

        assertThat(due(consultation).hasTwoReadings()).isTrue();
        assertThat(consultation.firstDeadlineAt()).isEqualTo("2020-09-21T14:00:00Z");
    }

    @Test
    void storesTheRemarksOfTheNotice() {
        assertThat(last(imported("cn-social_25.xml")).remarks())
                .extracting(Flaw::code)
                .containsExactly("currency.not-euro");
    }

    private static Deadline due(Consultation consultation) {
        return Objects.requireNonNull(
                consultation.content().lots().get(0).deadlines().binding());
    }

    private static ReceivedNotice last(Consultation consultation) {
        return consultation.notices().get(consultation.notices().size() - 1);
    }

    private static Consultation imported(String file) {
        return Consultation.imported(null, read(file), NOW);
    }

    /** Returns the next version of the French notice with another day for offers. */
    private static Notice again(String day) {
        return version("02", day);
    }

    private static Notice againLater(String day) {
        return version("03", day);
    }

    private static Notice version(String version, String day) {
        String text = NoticeSamples.text("cn_81_FRA.xml")
                .replaceFirst("<cbc:VersionID>[0-9]+<", "<cbc:VersionID>" + version + "<");
        return read(text.replace("2020-09-14+01:00", day));
    }

    private static Notice read(String text) {
        byte[] document = text.endsWith(".xml") ? NoticeSamples.bytes(text) : text.getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(new EformsNoticeReader().read(document).notice());
    }
}
