package org.cordee.organisation.web;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordee.organisation.Convention;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.OrganisationDetail;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** An organisation and one establishment as a user types them; each page shows the part it is about. */
class OrganisationForm {

    public long version;
    public String legalName = "";
    public String legalForm = "COMMERCIAL";
    public String vocation = "ENTERPRISE";
    public String naf = "";
    public String headcount = "";
    public String turnover = "";
    public String balance = "";
    public String fiscalYear = "";
    public String parentSiren = "";
    public String groupHeadcount = "";
    public String groupTurnover = "";
    public String groupBalance = "";
    public String essMentionSince = "";
    public String esusFrom = "";
    public String esusTo = "";
    public String activities = "";
    public String themes = "";
    public String zones = "";
    public String openToCocontracting = "";

    public String siret = "";
    public String tradeName = "";
    public String street = "";
    public String postalCode = "";
    /** The code of Insee of a picked commune; it fills postal code, town and département where they are blank. */
    public String commune = "";

    public String city = "";
    public String department = "";
    public String kind = "NONE";
    public String conventionNumber = "";
    public String conventionFrom = "";
    public String conventionTo = "";
    public String disadvantagedRatio = "";
    public String insertionStaffRatio = "";
    public String capacityHoursPerMonth = "";
    public String contactEmail = "";
    public String contactPhone = "";

    void show(OrganisationDetail detail) {
        OrganisationProfile profile = detail.profile();
        version = detail.version();
        legalName = profile.legalName();
        legalForm = profile.legalForm().name();
        vocation = profile.vocation().name();
        naf = text(profile.naf());
        headcount = figure(profile.figures().headcount());
        turnover = figure(profile.figures().turnover());
        balance = figure(profile.figures().balance());
        fiscalYear = text(profile.fiscalYear());
        parentSiren = text(profile.parentSiren());
        SizeFigures group = profile.groupFigures();
        groupHeadcount = figure(group.headcount());
        groupTurnover = figure(group.turnover());
        groupBalance = figure(group.balance());
        EssProof proof = profile.essProof();
        essMentionSince = text(proof.mentionSince());
        ValidityPeriod esus = proof.esus();
        esusFrom = esus == null ? "" : text(esus.from());
        esusTo = esus == null ? "" : text(esus.to());
        activities = profile.activities().stream().map(Cpv::code).sorted().collect(Collectors.joining(" "));
        themes = joined(profile.themes(), ", ");
        zones = joined(profile.zones(), " ");
        openToCocontracting = text(profile.openToCocontracting());
    }

    void show(EstablishmentProfile profile) {
        siret = text(profile.siret());
        tradeName = text(profile.tradeName());
        street = text(profile.address().street());
        postalCode = text(profile.address().postalCode());
        city = profile.address().city();
        department = text(profile.address().department());
        Convention convention = profile.convention();
        kind = convention.kind().name();
        conventionNumber = text(convention.number());
        conventionFrom = text(convention.period().from());
        conventionTo = text(convention.period().to());
        disadvantagedRatio = ratio(profile.disadvantagedRatio());
        insertionStaffRatio = ratio(profile.insertionStaffRatio());
        capacityHoursPerMonth = text(profile.capacityHoursPerMonth());
        contactEmail = text(profile.contactEmail());
        contactPhone = text(profile.contactPhone());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String figure(@Nullable BigDecimal figure) {
        return TypedFields.written(figure);
    }

    private static String ratio(@Nullable Percentage percentage) {
        return percentage == null ? "" : figure(percentage.value());
    }

    private static String joined(Set<String> values, String separator) {
        return String.join(separator, new TreeSet<>(values));
    }
}
