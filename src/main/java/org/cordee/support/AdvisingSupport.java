package org.cordee.support;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.RoutingSupport;
import org.cordee.law.SupportFacts;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.FindingSupport;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationDetail;
import org.cordee.organisation.OrganisationDetail.EstablishmentDetail;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.organisation.SupportOrganisation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.support.SupportAdvice.SupportDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recommends to an enterprise a support organisation (D20); asking sends nothing and changes nothing. */
@Component
@Transactional(readOnly = true)
public class AdvisingSupport {

    private static final Set<LegalForm> COOPERATIVES =
            EnumSet.of(LegalForm.SCOP, LegalForm.SCIC, LegalForm.COOPERATIVE);

    private final ReadingDirectory directory;
    private final FindingSupport finding;
    private final RoutingSupport table;
    private final BusinessClock clock;

    AdvisingSupport(ReadingDirectory directory, FindingSupport finding, RoutingSupport table, BusinessClock clock) {
        this.directory = directory;
        this.finding = finding;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Returns the organisation with the establishments to choose from.
     * @throws NotFound for every actor who may not act for the organisation
     */
    public OrganisationDetail organisation(Actor actor, UUID organisationId) {
        OrganisationDetail detail = directory.find(actor, organisationId);
        if (!detail.editable()) {
            throw new NotFound();
        }
        return detail;
    }

    /**
     * Advises as of today, by one establishment of the organisation.
     *
     * @param establishmentId the establishment; the organisation's first one when null
     * @throws NotFound for every actor who may not act for the organisation, and for an establishment of another one
     */
    public SupportAdvice advise(Actor actor, UUID organisationId, SupportKind kind, @Nullable UUID establishmentId) {
        Applicant applicant = applicant(organisation(actor, organisationId), establishmentId);
        String department = applicant.department();
        List<SupportOrganisation> around =
                finding.findInArea(actor, department == null ? Set.of() : Set.of(department)).stream()
                        .filter(one -> !one.id().equals(organisationId))
                        .toList();
        List<SupportDoor> doors = table.route(facts(applicant, kind, clock.today())).stream()
                .map(route -> {
                    Supporter supporter = Supporter.valueOf(route.supporter());
                    List<SupportOrganisation> known = around.stream()
                            .filter(one -> supporter.isSaidBy(one.themes()))
                            .toList();
                    return new SupportDoor(route.rank(), supporter, route.article(), known);
                })
                .toList();
        List<SupportOrganisation> others = around.stream()
                .filter(one -> doors.stream().noneMatch(door -> door.known().contains(one)))
                .toList();
        return new SupportAdvice(applicant, kind, doors, others);
    }

    /** Returns the facts that D20 asks for. */
    static SupportFacts facts(Applicant applicant, SupportKind kind, LocalDate on) {
        return new SupportFacts(
                on,
                kind.name(),
                applicant.ess(),
                applicant.siae(),
                applicant.adapted(),
                applicant.cooperative(),
                applicant.company(),
                applicant.territory().name());
    }

    /**
     * Returns the facts of an organisation by one of its establishments.
     *
     * @param establishmentId the establishment; the first one when null
     */
    static Applicant applicant(OrganisationDetail detail, @Nullable UUID establishmentId) {
        EstablishmentDetail place = place(detail.establishments(), establishmentId);
        InsertionKind insertion = place == null
                ? InsertionKind.NONE
                : place.profile().convention().kind();
        boolean proven = place != null && place.proven();
        String department = place == null ? null : place.profile().address().department();
        LegalForm form = detail.profile().legalForm();
        boolean cooperative = COOPERATIVES.contains(form);
        return new Applicant(
                detail.id(),
                detail.profile().legalName(),
                place == null ? null : place.id(),
                department,
                Territory.of(department),
                detail.essStatus().isEss(),
                proven && insertion.isIntegration(),
                proven && insertion.isDisability(),
                cooperative,
                cooperative || form == LegalForm.COMMERCIAL || form == LegalForm.SOLE_TRADER);
    }

    private static @Nullable EstablishmentDetail place(List<EstablishmentDetail> places, @Nullable UUID wanted) {
        if (wanted == null) {
            return places.isEmpty() ? null : places.get(0);
        }
        return places.stream()
                .filter(place -> place.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
