package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads and saves the members of all consortia; members that left are not returned. */
interface Members extends Repository<Member, UUID> {

    Member saveAndFlush(Member one);

    @Query(
            "select one from Member one where one.consortiumId = :consortium and one.leftAt is null order by one.lotId, one.lead desc, one.id")
    List<Member> of(@Param("consortium") UUID consortiumId);

    /**
     * Tells whether the organisation is or was a member for the lot. A replaced member counts: it is not invited for
     * this lot again.
     */
    @Query("select count(one) > 0 from Member one where one.consortiumId = :consortium and one.lotId = :lot"
            + " and one.organisationId = :organisation")
    boolean anyOf(
            @Param("consortium") UUID consortiumId,
            @Param("lot") UUID lotId,
            @Param("organisation") UUID organisationId);

    @Query(
            "select count(one) > 0 from Member one where one.consortiumId = :consortium and one.organisationId = :organisation"
                    + " and one.leftAt is null")
    boolean anyIn(@Param("consortium") UUID consortiumId, @Param("organisation") UUID organisationId);

    /** Returns the memberships of an organisation that has not left, the earliest first. */
    @Query("select new org.cordee.consortium.MemberSince(one.joinedAt, one.id) from Member one"
            + " where one.consortiumId = :consortium and one.organisationId = :organisation and one.leftAt is null"
            + " order by one.joinedAt, one.id")
    List<MemberSince> since(@Param("consortium") UUID consortiumId, @Param("organisation") UUID organisationId);

    /**
     * Tells whether the organisation is a member now that may read what its grouping shares: the lead, and a partner
     * that signed the undertaking or owed none.
     */
    @Query("select count(m) > 0 from Member m left join Invitation i on i.id = m.invitationId"
            + " where m.consortiumId = :consortium and m.organisationId = :organisation and m.leftAt is null"
            + " and (m.lead = true or i.undertaking.required = false or i.undertaking.signature.signedAt is not null)")
    boolean anyReadingIn(@Param("consortium") UUID consortiumId, @Param("organisation") UUID organisationId);

    @Query("select count(one) > 0 from Member one where one.consortiumId = :consortium and one.lead = false"
            + " and one.leftAt is null")
    boolean anyPartner(@Param("consortium") UUID consortiumId);

    @Query("select distinct new org.cordee.consortium.MemberSignatories$Signatory(m.consortiumId, m.organisationId,"
            + " i.undertaking.signature.personId, i.undertaking.signature.email)"
            + " from Member m join Invitation i on i.id = m.invitationId"
            + " where m.consortiumId in :consortia and m.leftAt is null"
            + " and (i.undertaking.signature.personId is not null or i.undertaking.signature.email is not null)")
    List<MemberSignatories.Signatory> signatories(@Param("consortia") List<UUID> consortiumIds);
}
