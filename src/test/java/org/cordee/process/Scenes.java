package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTerms;
import org.cordee.consortium.DefiningSlots;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.OpenConsortium;
import org.cordee.consortium.OpeningConsortium;
import org.cordee.consortium.RankingCandidates;
import org.cordee.consortium.SlotNeed;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.SampleRegistrations;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.tender.Buyer;
import org.cordee.tender.ChangedLots;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.RecordingConsultations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Builds running consortia in the real application with its real engine, at a pinned time that each test moves forward.
 */
public final class Scenes {

    private static final Duration PATIENCE = Duration.ofSeconds(80);
    private static final int LOOKS_A_SWEEP = 8;

    public static final Actor ADMINISTRATOR =
            new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR, Role.COORDINATOR), Actor.Via.API);

    private final ApplicationContext application;
    private final List<ProcessRoot> roots = new ArrayList<>();
    private @Nullable Amount estimate;
    private boolean restricted;

    public Scenes(ApplicationContext application) {
        this.application = application;
    }

    /** An organisation with one establishment, and a person acting for it. */
    public record Firm(UUID organisationId, UUID establishmentId, Actor actor) {}

    /** A running consortium of a test. */
    public record Scene(UUID id, Firm lead, UUID consultationId, UUID lotId) {}

    ApplicationContext application() {
        return application;
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Returns one bean of several of its type, or one whose class is not visible. */
    public <T> T bean(String name, Class<T> type) {
        return application.getBean(name, type);
    }

    public <T> java.util.Collection<T> all(Class<T> type) {
        return application.getBeansOfType(type).values();
    }

    public Instant now() {
        return bean(BusinessClock.class).now();
    }

    /**
     * Pins the clock at its current time, so that computed values stay true; in milliseconds, the precision of the
     * engine's dates.
     */
    public void stopTheClock() {
        // A running clock may be a step ahead of the last reading.
        pin(now().plusSeconds(5).truncatedTo(ChronoUnit.MILLIS));
    }

    /** Pins the clock at the next {@link QuietWeek}, so that no test depends on the day of its run. */
    public void beginInAQuietWeek() {
        pin(QuietWeek.notBefore(now().plusSeconds(5).truncatedTo(ChronoUnit.MILLIS)));
    }

    public void pass(Duration time) {
        pin(now().plus(time));
    }

    public void pin(Instant at) {
        bean(PinningClock.class).pin(ADMINISTRATOR, at, "process tests");
    }

    public Firm firm(String name) {
        return firm(SampleProfiles.small(name, LegalForm.ASSOCIATION));
    }

    public Firm firm(OrganisationProfile profile) {
        UUID id = SampleRegistrations.inRouen(bean(RegisteringOrganisations.class), profile);
        UUID establishment =
                bean(DirectoryLookup.class).establishmentsOf(id).get(0).establishmentId();
        return new Firm(
                id, establishment, new Actor(Ids.next(), id, Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT));
    }

    public List<Firm> firms(int count) {
        return Stream.generate(() -> firm("Les Mains Vertes")).limit(count).toList();
    }

    /** Sets the buyer's estimate of a lot for all consortia opened from now on. */
    public void estimate(Amount amount) {
        estimate = amount;
    }

    /** Makes the procedure of all consortia opened from now on a restricted one: they apply first. */
    public void restrict() {
        restricted = true;
    }

    public Scene opened(boolean nda) {
        return opened(firm("Sillage Travaux publics"), nda);
    }

    public Scene opened(Firm lead, boolean nda) {
        UUID consultation =
                bean(RecordingConsultations.class).record(lead.actor(), estimated(now().plus(Duration.ofDays(40))));
        UUID lot = bean(ConsultationReading.class)
                .facts(consultation)
                .lots()
                .get(0)
                .id();
        UUID id = bean(OpeningConsortium.class)
                .open(
                        lead.actor(),
                        new OpenConsortium(
                                new ConsortiumTerms("Rives vertes", ConsortiumForm.JOINT, nda),
                                consultation,
                                List.of(lot),
                                lead.establishmentId()));
        began(ProcessRoot.consortium(id));
        return new Scene(id, lead, consultation, lot);
    }

    /** Returns the consortia of this test. */
    public List<UUID> opened() {
        return roots.stream()
                .flatMap(root -> Stream.ofNullable(root.consortiumId()))
                .toList();
    }

    /** Lets this test end the process of the root afterwards, and know its flows. */
    public ProcessRoot began(ProcessRoot root) {
        roots.add(root);
        return root;
    }

    /** Returns the consortia and other roots of this test. */
    List<ProcessRoot> roots() {
        return List.copyOf(roots);
    }

    private ConsultationContent estimated(Instant deadlineAt) {
        ConsultationContent content = restricted ? restricted(deadlineAt) : content(deadlineAt);
        return content.with(List.of(ChangedLots.valued(content.lots().get(0), estimate)));
    }

    private static ConsultationContent restricted(Instant applicationsAt) {
        ConsultationContent open = content(applicationsAt);
        LotContent lot = open.lots().get(0);
        return new ConsultationContent(
                open.reference(),
                open.title(),
                open.buyer(),
                ProcedureKind.RESTRICTED,
                open.nature(),
                open.platformUrl(),
                List.of(lot.with(
                        new LotContent.Deadlines(null, lot.deadlines().offer(), null))),
                open.documents());
    }

    public static ConsultationContent content(Instant deadlineAt) {
        Deadline deadline = new Deadline(deadlineAt, ZoneOffset.ofHours(1), Deadline.PARIS);
        return new ConsultationContent(
                "SA-2026-12",
                "Parc des Deux-Rives",
                Buyer.named("Ville de Saint-Aubin"),
                null,
                null,
                null,
                List.of(LotContent.of("LOT-0001", "Espaces verts", "77310000")
                        .with(new LotContent.Deadlines(null, null, deadline))),
                DocumentTerms.UNKNOWN.withSeveralBids(false));
    }

    /** Launches a consortium with one slot for each list of candidates; the invitations are sent. */
    @SafeVarargs
    public final Scene launched(boolean nda, List<Firm>... candidates) {
        return launched(opened(nda), candidates);
    }

    @SafeVarargs
    public final Scene launched(Scene scene, List<Firm>... candidates) {
        prepared(scene, candidates);
        bean(LaunchingInvitations.class).launch(scene.lead().actor(), scene.id());
        return scene;
    }

    /** Defines slots and candidates without inviting them. */
    @SafeVarargs
    public final Scene prepared(Scene scene, List<Firm>... candidates) {
        List<UUID> slots = define(scene, candidates.length);
        task(scene, UserTask.RANK_CANDIDATES);
        for (int slot = 0; slot < candidates.length; slot++) {
            bean(RankingCandidates.class)
                    .rank(
                            scene.lead().actor(),
                            scene.id(),
                            slots.get(slot),
                            candidates[slot].stream().map(Firm::establishmentId).toList());
        }
        return scene;
    }

    public List<UUID> define(Scene scene, int slots) {
        task(scene, UserTask.DEFINE_SLOTS);
        List<SlotNeed> drafts =
                IntStream.range(0, slots).mapToObj(slot -> draft(scene, slot)).toList();
        return bean(DefiningSlots.class).define(scene.lead().actor(), scene.id(), drafts);
    }

    private static SlotNeed draft(Scene scene, int slot) {
        return new SlotNeed(
                scene.lotId(),
                "Part " + slot,
                "77310000",
                Set.of("EI"),
                Percentage.of("10"),
                Percentage.of("20"),
                new Hours(100),
                true);
    }

    /** Waits until the consortium has such a task. */
    public OpenTask task(Scene scene, UserTask kind) {
        return awaited(kind + " of " + scene.id(), () -> tasks(scene, kind).stream());
    }

    /** Waits until the organisation has such a task. */
    public OpenTask task(Scene scene, UserTask kind, Firm firm) {
        return awaited(
                kind + " of " + scene.id() + " for " + firm.organisationId(),
                () -> tasks(scene, kind).stream()
                        .filter(task -> firm.organisationId().equals(task.organisationId())));
    }

    /** Waits until the process of a root has such a task. */
    OpenTask task(ProcessRoot root, UserTask kind) {
        return awaited(kind + " of " + root, () -> tasks(root, kind).stream());
    }

    /** Waits until the organisation has such a task in the process of a root. */
    OpenTask task(ProcessRoot root, UserTask kind, Firm firm) {
        return awaited(
                kind + " of " + root + " for " + firm.organisationId(),
                () -> tasks(root, kind).stream()
                        .filter(task -> firm.organisationId().equals(task.organisationId())));
    }

    List<OpenTask> tasks(ProcessRoot root, UserTask kind) {
        return bean(TaskInbox.class).allOf(root.id()).stream()
                .filter(task -> task.task() == kind)
                .toList();
    }

    /** Returns the first task that was found: at the next query another thread may have completed it. */
    private OpenTask awaited(String what, Supplier<Stream<OpenTask>> tasks) {
        AtomicReference<OpenTask> seen = new AtomicReference<>();
        await(what, () -> {
            tasks.get().findFirst().ifPresent(seen::set);
            return seen.get() != null;
        });
        return Objects.requireNonNull(seen.get());
    }

    public List<OpenTask> tasks(Scene scene, UserTask kind) {
        return bean(TaskInbox.class).allOf(scene.id()).stream()
                .filter(task -> task.task() == kind)
                .toList();
    }

    /** Waits for the check after the deposit, which settles the blocked stages and opens no task. */
    public void depositChecked(Scene scene) {
        String runs = "SELECT COUNT(*) FROM assessment_run WHERE consortium_id = ? AND stage = 'POST'";
        JdbcTemplate jdbc = bean(JdbcTemplate.class);
        await(
                "check after the deposit of " + scene.id(),
                () -> Objects.requireNonNull(
                                jdbc.queryForObject(runs, Long.class, scene.id().toString()))
                        > 0);
    }

    /** Waits until the consortium has ended and no task is open. */
    public void ended(Scene scene) {
        await(
                "end of " + scene.id(),
                () -> bean(TaskInbox.class).allOf(scene.id()).isEmpty());
    }

    /**
     * Waits until the process does not count as stuck. One that is stuck stays so; one that is on its way from one wait to
     * the next looks like it for a moment.
     */
    public void isNotStuck(ProcessRoot root) {
        await(root + " is not stuck", () -> !bean(StuckDetector.class).stuck().contains(root));
    }

    /**
     * Waits for the condition; it refreshes the inbox now and then for tasks that timers created, as the sweep does
     * every ten seconds. A refresh on each poll would slow down the engine.
     */
    public void await(String what, BooleanSupplier reached) {
        AtomicInteger looks = new AtomicInteger();
        Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(25))
                .atMost(PATIENCE)
                .until(() ->
                        reached.getAsBoolean() || looks.incrementAndGet() % LOOKS_A_SWEEP == 0 && sweptAnd(reached));
    }

    private boolean sweptAnd(BooleanSupplier reached) {
        bean(RefreshingInbox.class).sweep();
        return reached.getAsBoolean();
    }
}
