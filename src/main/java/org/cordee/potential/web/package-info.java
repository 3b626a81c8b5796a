/** The pages and the API of purchasing programmes and their potential. */
@NullMarked
package org.cordee.potential.web;

import org.jspecify.annotations.NullMarked;
