/**
 * From graph, applied set and selector to an ordered plan, and the judgement whether it may run. Pure.
 */
@NullMarked
package dev.migrations.plan;

import org.jspecify.annotations.NullMarked;
