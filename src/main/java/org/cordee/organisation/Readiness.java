package org.cordee.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.OrganisationDetail.EstablishmentDetail;
import org.jspecify.annotations.Nullable;

/**
 * The list of points that an organisation needs to answer a call for bids, judged from what is recorded; only the
 * organisation and those who maintain the directory read it.
 *
 * @param points the points that apply to the organisation, in the order in which they are shown
 */
public record Readiness(List<Point> points) {

    private static final int DAYS_OF_A_FRESH_PAGE = 90;

    private static final int ENOUGH_REFERENCES = 3;

    /** A buyer may ask for the works of the last five years (arrêté du 22 mars 2019). */
    private static final int YEARS_OF_A_REFERENCE = 5;

    /** One point: whether it is ready, the page where it is mended, and the kind of help of the support advice. */
    public record Point(Topic topic, boolean ready, String page, String help) {}

    /** The points in their order; texts have the message keys {@code organisation.ready.<name>}. */
    public enum Topic {
        CONFIRMED("update", "TECHNICAL"),
        WORDS("update", "STRATEGIC"),
        SEEKING("update", "STRATEGIC"),
        CAPACITY("update", "TECHNICAL"),
        REFERENCES("update/references", "TECHNICAL"),
        PROOF("profile", "LEGAL"),
        ACTIVITIES("profile", "STRATEGIC"),
        WHERE("profile", "STRATEGIC"),
        CONTACT("establishment", "TECHNICAL"),
        FIGURES("profile", "FINANCIAL"),
        STATEMENT("statement", "LEGAL");

        private final String page;
        private final String help;

        Topic(String page, String help) {
            this.page = page;
            this.help = help;
        }

        private Point point(UUID organisationId, @Nullable UUID firstPlace, boolean ready) {
            String address = "/organisations/" + organisationId;
            String path = page.equals("establishment")
                    ? "/establishments/" + (firstPlace == null ? "new" : firstPlace)
                    : "/" + page;
            return new Point(this, ready, address + path, help);
        }
    }

    /**
     * Judges an organisation.
     *
     * @param page what it said on its own page; null when it never updated it
     * @param presented its words and references
     * @param stated whether it stated who owns it
     */
    static Readiness of(
            OrganisationDetail organisation,
            UpdatingOwnPage.@Nullable PublicView page,
            Presentation presented,
            boolean stated,
            Instant now) {
        List<EstablishmentDetail> places = organisation.establishments();
        UUID first = places.isEmpty() ? null : places.get(0).id();
        OrganisationProfile profile = organisation.profile();
        List<Point> points = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            boolean ready = switch (topic) {
                case CONFIRMED -> isFresh(page, now);
                case WORDS -> presented.words().french() != null;
                case SEEKING -> profile.openToCocontracting() != null;
                case CAPACITY -> hasCapacity(places, page);
                case REFERENCES -> hasReferences(presented, organisation.asOf());
                case PROOF -> isProven(organisation);
                case ACTIVITIES -> !profile.activities().isEmpty();
                case WHERE -> isSomewhere(places, profile.zones());
                case CONTACT ->
                    places.stream().anyMatch(place -> place.profile().contactEmail() != null);
                case FIGURES ->
                    profile.figures().headcount() != null && profile.figures().turnover() != null;
                case STATEMENT -> stated;
            };
            points.add(topic.point(organisation.id(), first, ready));
        }
        return new Readiness(List.copyOf(points));
    }

    private static boolean isFresh(UpdatingOwnPage.@Nullable PublicView page, Instant now) {
        Instant confirmed = page == null ? null : page.confirmedAt();
        return confirmed != null && confirmed.isAfter(now.minus(Duration.ofDays(DAYS_OF_A_FRESH_PAGE)));
    }

    private static boolean hasCapacity(List<EstablishmentDetail> places, UpdatingOwnPage.@Nullable PublicView page) {
        return page != null && !page.hours().isEmpty()
                || places.stream()
                        .map(place -> place.profile().capacityHoursPerMonth())
                        .anyMatch(Objects::nonNull);
    }

    private static boolean hasReferences(Presentation presented, LocalDate today) {
        return presented.references().stream()
                        .filter(one -> one.year() >= today.getYear() - YEARS_OF_A_REFERENCE)
                        .count()
                >= ENOUGH_REFERENCES;
    }

    /** A kind that needs a convention, and an ESUS accreditation that was given, must hold today. */
    private static boolean isProven(OrganisationDetail organisation) {
        LocalDate today = organisation.asOf();
        boolean conventions = organisation.establishments().stream().allMatch(EstablishmentDetail::proven);
        EssProof proof = organisation.profile().essProof();
        return conventions && (proof.esus() == null || proof.hasEsus(today));
    }

    private static boolean isSomewhere(List<EstablishmentDetail> places, Set<String> zones) {
        return !zones.isEmpty()
                || places.stream().anyMatch(place -> place.profile().address().department() != null);
    }

    /** Returns how many points are ready. */
    public int ready() {
        return (int) points.stream().filter(Point::ready).count();
    }
}
