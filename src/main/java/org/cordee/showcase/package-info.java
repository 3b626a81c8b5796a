/**
 * Events at which organisations show solutions: the programme with the consent of each demonstrator, registration with a
 * capacity and a waiting list, attendance, and what came of an event.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "document", "nomenclature", "organisation", "platform"})
package org.cordee.showcase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
