/** Reads notices of the BOAMP, the French national journal: today's records and the XML of before. */
@NullMarked
package org.cordee.tender.boamp;

import org.jspecify.annotations.NullMarked;
