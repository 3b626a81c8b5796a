package org.cordee.account;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of failed attempts to sign in. */
interface SignInFailures extends Repository<SignInFailure, Long> {

    SignInFailure save(SignInFailure failure);

    long countBySubjectAndFailedAtAfter(byte[] subject, Instant start);

    @Modifying
    @Query("delete from SignInFailure f where f.subject = :subject")
    void deleteOf(byte[] subject);

    @Modifying
    @Query("delete from SignInFailure f where f.failedAt < :end")
    void deleteBefore(Instant end);
}
