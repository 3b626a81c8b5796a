package org.cordee.agreement;

import java.util.UUID;

/**
 * One party of an agreement and the annex that contains its share.
 *
 * @param readsAll true when the party may read the annexes of the others
 */
record PartyAnnex(UUID organisationId, boolean lead, SignedParty party, boolean readsAll, AgreementPaper paper) {}
