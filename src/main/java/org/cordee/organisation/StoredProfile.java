package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The columns of an organisation's profile; its lists are stored in tables of their own. */
@Embeddable
record StoredProfile(
        @Column(name = "legal_name") String legalName,

        @Enumerated(EnumType.STRING) @Column(name = "legal_form")
        LegalForm legalForm,

        @Enumerated(EnumType.STRING) @Column(name = "vocation")
        Vocation vocation,

        @Column(name = "naf") @Nullable String naf,
        @Column(name = "headcount") @Nullable BigDecimal headcount,
        @Column(name = "turnover") @Nullable BigDecimal turnover,
        @Column(name = "balance") @Nullable BigDecimal balance,
        @Column(name = "fiscal_year") @Nullable Integer fiscalYear,
        @Column(name = "parent_siren") @Nullable String parentSiren,
        @Column(name = "group_headcount") @Nullable BigDecimal groupHeadcount,
        @Column(name = "group_turnover") @Nullable BigDecimal groupTurnover,
        @Column(name = "group_balance") @Nullable BigDecimal groupBalance,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "ess_mention_since") @Nullable
        LocalDate essMentionSince,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "esus_from") @Nullable
        LocalDate esusFrom,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "esus_to") @Nullable
        LocalDate esusTo) {

    static StoredProfile of(OrganisationProfile profile) {
        ValidityPeriod esus = profile.essProof().esus();
        return new StoredProfile(
                profile.legalName(),
                profile.legalForm(),
                profile.vocation(),
                profile.naf(),
                profile.figures().headcount(),
                profile.figures().turnover(),
                profile.figures().balance(),
                profile.fiscalYear(),
                profile.parentSiren() == null ? null : profile.parentSiren().value(),
                profile.groupFigures().headcount(),
                profile.groupFigures().turnover(),
                profile.groupFigures().balance(),
                profile.essProof().mentionSince(),
                esus == null ? null : esus.from(),
                esus == null ? null : esus.to());
    }

    OrganisationProfile toProfile(Set<String> themes, Set<Cpv> activities, Set<String> zones) {
        return new OrganisationProfile(
                legalName,
                legalForm,
                vocation,
                naf,
                new SizeFigures(headcount, turnover, balance),
                fiscalYear,
                parentSiren == null ? null : new Siren(parentSiren),
                new SizeFigures(groupHeadcount, groupTurnover, groupBalance),
                essProof(),
                themes,
                activities,
                zones);
    }

    EssProof essProof() {
        boolean accredited = esusFrom != null || esusTo != null;
        return new EssProof(essMentionSince, accredited ? new ValidityPeriod(esusFrom, esusTo) : null);
    }
}
