/** Lists of codes and their names: activities (CPV, NAF), places and languages; found by words, without a database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.cordee.nomenclature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
