package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** The columns of one partner enterprise. */
@Embeddable
record PartnerEnterpriseColumns(
        @Column(name = "name") String name,
        @Column(name = "siren") @Nullable String siren,
        @Column(name = "share") BigDecimal share,
        @Column(name = "headcount") @Nullable BigDecimal headcount,
        @Column(name = "turnover") @Nullable BigDecimal turnover,
        @Column(name = "balance") @Nullable BigDecimal balance) {

    static PartnerEnterpriseColumns of(PartnerEnterprise partner) {
        Siren siren = partner.siren();
        return new PartnerEnterpriseColumns(
                partner.name(),
                siren == null ? null : siren.value(),
                partner.share().value(),
                partner.figures().headcount(),
                partner.figures().turnover(),
                partner.figures().balance());
    }

    PartnerEnterprise toPartner() {
        return new PartnerEnterprise(
                name,
                siren == null ? null : new Siren(siren),
                new Percentage(share),
                new SizeFigures(headcount, turnover, balance));
    }
}
