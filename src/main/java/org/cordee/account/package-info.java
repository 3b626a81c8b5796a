/**
 * Persons, the organisations they may act for, and the actor of the current request; with the account events and
 * queries for other rooms.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.cordee.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
