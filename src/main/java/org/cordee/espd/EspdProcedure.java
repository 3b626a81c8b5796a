package org.cordee.espd;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The procurement procedure of an ESPD.
 *
 * @param reference the buyer's reference of the procedure
 * @param code a code of the list {@code procurement-procedure-type}, as {@code open}
 * @param buyerProfile the address of the buyer's profile
 * @param lots in a request the lots of the procedure, in a response those that the operator tenders for
 * @param publications notices and documents to which this one refers; a response refers to its request
 */
public record EspdProcedure(
        EspdId reference,
        @Nullable String code,
        EspdParty buyer,
        @Nullable String buyerProfile,
        @Nullable String title,
        @Nullable String description,
        List<EspdLot> lots,
        List<Publication> publications) {

    public EspdProcedure {
        lots = List.copyOf(lots);
        publications = List.copyOf(publications);
    }

    /**
     * A lot of the procedure.
     *
     * @param id as LOT-0001; LOT-0000 when the procedure has no lots
     */
    public record EspdLot(
            String id, @Nullable String title, @Nullable String description) {}

    /**
     * A document outside this one.
     *
     * @param kind a code of the list {@code docrefcontent-type}, as {@code TED_CN} or {@code ESPD_REQUEST}
     */
    public record Publication(
            EspdId id,
            @Nullable String uuid,
            @Nullable LocalDate issuedOn,
            @Nullable String kind,
            @Nullable String url,
            @Nullable String file,
            @Nullable String description) {}
}
