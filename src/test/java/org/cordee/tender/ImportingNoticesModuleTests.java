package org.cordee.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CordeeTest
@RecordApplicationEvents
class ImportingNoticesModuleTests {

    static final List<String> SEVEN = List.of(NoticeSamples.ALL_SEVEN);

    @Autowired
    ImportingNotices importing;

    @Autowired
    RecordingConsultations recording;

    @Autowired
    ConsultationReading reading;

    /** A fresh organisation each time: consultations are kept apart by organisation. */
    private final Actor lead = member();

    @ParameterizedTest
    @FieldSource("SEVEN")
    void storesAndReadsBackEveryOfficialNotice(String file, @Autowired ApplicationEvents events) {
        UUID id = imported(lead, file);

        ConsultationDetail stored = reading.find(lead, id);

        ConsultationContent published = parsed(file).content();
        assertThat(stored.content()).isEqualTo(published);
        assertThat(stored.lots()).extracting(lot -> lot.content()).isEqualTo(published.lots());
        assertThat(stored.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.noticeId())
                        .isEqualTo(parsed(file).identity().noticeId()));
        assertThat(stored.editable()).isTrue();
        assertThat(events.stream(ConsultationImported.class)
                        .filter(event -> event.consultationId().equals(id)))
                .hasSize(1);
    }

    @Test
    void saysThatANoticeIsKnownInsteadOfDoublingIt() {
        UUID first = imported(lead, "cn_24_open.xml");

        NoticeOutcome second = hand(lead, NoticeSamples.bytes("cn_24_open.xml"));

        assertThat(second).isEqualTo(new NoticeOutcome.AlreadyKnown(first));
        assertThat(listed(lead)).hasSize(1);
    }

    @Test
    void keepsOneConsultationWhenTheSameNoticeIsHandedInTwiceAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<NoticeOutcome> handIn = () -> {
            together.await();
            return hand(lead, NoticeSamples.bytes("cn_23.xml"));
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<NoticeOutcome>> outcomes = List.of(two.submit(handIn), two.submit(handIn));

            assertThat(List.of(
                            outcomes.get(0).get().getClass(),
                            outcomes.get(1).get().getClass()))
                    .containsExactlyInAnyOrder(NoticeOutcome.Imported.class, NoticeOutcome.AlreadyKnown.class);
        } finally {
            two.shutdown();
        }
        assertThat(listed(lead)).hasSize(1);
    }

    @Test
    void aCorrigendumUpdatesAndShowsWhatChanged(@Autowired ApplicationEvents events) {
        UUID id = imported(lead, "cn_24_open.xml");
        UUID lotId = reading.find(lead, id).lots().get(0).id();

        NoticeOutcome outcome = hand(lead, NoticeSamples.bytes("change-cn_24_open_dates.xml"));

        NoticeChange moved = new NoticeChange(
                ConsultationField.OFFER_DEADLINE,
                "LOT-0000",
                "2020-04-03T12:00+01:00[Europe/London]",
                "2020-06-12T12:00+01:00[Europe/London]");
        assertThat(outcome).isEqualTo(new NoticeOutcome.Corrected(id, List.of(moved)));
        ConsultationDetail corrected = reading.find(lead, id);
        assertThat(corrected.lots()).singleElement().satisfies(lot -> {
            assertThat(lot.id()).isEqualTo(lotId);
            assertThat(instant(lot.deadline())).isEqualTo("2020-06-12T11:00:00Z");
        });
        assertThat(corrected.notices()).hasSize(2);
        assertThat(corrected.notices().get(1).changes()).containsExactly(moved);
        assertThat(NoticeChange.deadline(moved.after())).isEqualTo(corrected.firstDeadline());
        assertThat(events.stream(DeadlineMoved.class)
                        .filter(event -> event.lotId().equals(lotId)))
                .hasSize(1);
    }

    @Test
    void theSameCorrigendumTwiceChangesNothingMore() {
        UUID id = imported(lead, "cn_24_open.xml");
        hand(lead, NoticeSamples.bytes("change-cn_24_open_dates.xml"));

        NoticeOutcome again = hand(lead, NoticeSamples.bytes("change-cn_24_open_dates.xml"));

        assertThat(again).isEqualTo(new NoticeOutcome.AlreadyKnown(id));
        assertThat(reading.find(lead, id).notices()).hasSize(2);
    }

    @Test
    void aCorrigendumOfAnUnknownNoticeOpensAConsultationAndSaysSo() {
        NoticeOutcome outcome = hand(lead, NoticeSamples.bytes("change-cn_24_open_dates.xml"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NoticeOutcome.Imported.class,
                        imported -> assertThat(imported.originalUnknown()).isTrue());
    }

    @Test
    void aCorrigendumCancelsALotThatIsPublishedNoMoreAndKeepsItsRow(@Autowired ApplicationEvents events) {
        UUID id = imported(lead, "cn_24_FRA_comments.xml");
        String text = NoticeSamples.text("cn_24_FRA_comments.xml");
        int second = text.indexOf("<cac:ProcurementProjectLot>", text.indexOf("<cac:ProcurementProjectLot>") + 1);
        String oneLot = text.substring(0, second) + "</ContractNotice>";
        String corrigendum = asCorrigendum(oneLot, "da4d46e9-490b-41ff-a2ae-8166d356a619");

        NoticeOutcome outcome = hand(lead, corrigendum.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(outcome).isInstanceOf(NoticeOutcome.Corrected.class);
        assertThat(reading.find(lead, id).lots())
                .extracting(ConsultationDetail.LotDetail::status)
                .containsExactly(LotStatus.OPEN, LotStatus.CANCELLED);
        assertThat(events.stream(LotCancelled.class)
                        .filter(event -> event.consultationId().equals(id)))
                .hasSize(1);
    }

    @Test
    void aCorrigendumKeepsWhatTheLeadFilledInWhereTheNoticeIsSilent() {
        UUID id = imported(lead, "cn_24_open.xml");
        ConsultationDetail before = reading.find(lead, id);
        LotContent lot = before.content().lots().get(0);
        Deadline questions = Deadline.published(java.time.OffsetDateTime.parse("2020-03-20T12:00:00Z"));
        recording.fillIn(
                lead,
                id,
                before.version(),
                before.content()
                        .with(List.of(lot.with(new LotContent.Deadlines(
                                questions, null, lot.deadlines().offer())))));

        hand(lead, NoticeSamples.bytes("change-cn_24_open_dates.xml"));

        LotContent after = reading.find(lead, id).content().lots().get(0);
        assertThat(after.deadlines().question()).isEqualTo(questions);
        assertThat(instant(after.deadlines().offer())).isEqualTo("2020-06-12T11:00:00Z");
    }

    @ParameterizedTest
    @FieldSource("INVALID")
    void storesNothingOfARefusedNotice(String file) {
        NoticeOutcome outcome = hand(lead, NoticeSamples.bytes(file));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NoticeOutcome.Refused.class,
                        refused -> assertThat(refused.flaws()).isNotEmpty());
        assertThat(listed(lead)).isEmpty();
    }

    static final List<String> INVALID = List.of("INVALID_cn_24_stage-1.xml", "INVALID_cn_24_multiple.xml");

    @Test
    void readsNoMoreThanTheLimitOfAFileOfFiftyMegabytes() throws IOException {
        long[] served = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                served[0]++;
                return served[0] > 50_000_000 ? -1 : '<';
            }
        };

        NoticeOutcome outcome = importing.importNotice(lead, endless);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NoticeOutcome.Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::code)
                                .containsExactly("document.too-large"));
        assertThat(served[0]).isLessThan(11_000_000);
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        UUID id = imported(lead, "cn_23.xml");
        Actor stranger = member();

        assertThatThrownBy(() -> reading.find(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(listed(stranger)).noneMatch(row -> row.id().equals(id));
        assertThatThrownBy(() ->
                        recording.fillIn(stranger, id, 0, parsed("cn_23.xml").content()))
                .isInstanceOf(NotFound.class);
        assertThat(hand(stranger, NoticeSamples.bytes("cn_23.xml"))).isInstanceOf(NoticeOutcome.Imported.class);
    }

    @Test
    void theHolderOfALinkNeitherReadsNorImports() {
        Actor guest = Actor.holdingLink(Objects.requireNonNull(lead.organisationId()));
        UUID id = imported(lead, "cn_23.xml");

        assertThatThrownBy(() -> reading.find(guest, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hand(guest, NoticeSamples.bytes("cn_23.xml"))).isInstanceOf(NotFound.class);
    }

    @Test
    void recordsAConsultationTypedInAndRefusesAnIncompleteOneWithEveryReason() {
        LotContent lot = LotContent.of("1", "Entretien", "77310000");
        UUID id = recording.record(lead, typedIn("Espaces verts", List.of(lot)));

        assertThat(reading.find(lead, id).content().lots()).containsExactly(lot);
        assertThatThrownBy(() -> recording.record(lead, typedIn(" ", List.of(LotContent.of("1", "", "99")))))
                .isInstanceOfSatisfying(
                        ContentRefused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::field)
                                .containsExactly("title", "lots[0].title", "lots[0].cpv"));
    }

    @Test
    void refusesToFillInOverAnUnseenChange() {
        UUID id = imported(lead, "cn_23.xml");
        ConsultationDetail seen = reading.find(lead, id);
        recording.fillIn(lead, id, seen.version(), seen.content());

        assertThatThrownBy(() -> recording.fillIn(lead, id, seen.version(), seen.content()))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void tellsOtherRoomsWhatALotIs() {
        UUID id = imported(lead, "cn_24_maximal.xml");
        UUID lotId = reading.facts(id).lots().get(0).id();

        LotFacts facts = reading.lot(lotId);

        assertThat(facts.publishedKey()).isEqualTo("aff2863e-b4cc-4e91-baba-b3b85f709117/LOT-0001");
        assertThat(instant(facts.deadline())).as("of the application").isEqualTo("2023-05-22T19:59:32Z");
        assertThat(facts.content().estimatedValue()).isEqualTo(Amount.of("9999999.99"));
    }

    private static ConsultationContent typedIn(String title, List<LotContent> lots) {
        return new ConsultationContent(null, title, Buyer.named("Ville de Rouen"), null, null, null, null, lots);
    }

    private UUID imported(Actor actor, String file) {
        NoticeOutcome outcome = hand(actor, NoticeSamples.bytes(file));
        return ((NoticeOutcome.Imported) outcome).consultationId();
    }

    private NoticeOutcome hand(Actor actor, byte[] document) {
        try {
            return importing.importNotice(actor, new ByteArrayInputStream(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<ConsultationRow> listed(Actor actor) {
        return reading.search(actor, ConsultationSearch.ALL, PageRequest.of(0, 100)).stream()
                .filter(row -> actor.organisationId() != null)
                .filter(row ->
                        actor.organisationId().equals(reading.facts(row.id()).ownerOrganisationId()))
                .toList();
    }

    private static Notice parsed(String file) {
        return Objects.requireNonNull(new org.cordee.tender.eforms.NoticeReader()
                .read(NoticeSamples.bytes(file))
                .notice());
    }

    private static String asCorrigendum(String notice, String original) {
        String changes = "<efac:Changes><efbc:ChangedNoticeIdentifier>" + original
                + "-01</efbc:ChangedNoticeIdentifier></efac:Changes>";
        return notice.replaceFirst("<efac:NoticeSubType>", changes + "<efac:NoticeSubType>")
                .replace(">" + original + "<", ">" + UUID.randomUUID() + "<");
    }

    private static Actor member() {
        return new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    private static Instant instant(Deadline deadline) {
        return deadline.instant();
    }
}
