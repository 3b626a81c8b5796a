package org.cordee.tender;

/** A published notice that passed every check: who it is and what it says. */
public record Notice(NoticeIdentity identity, ConsultationContent content) {}
