/// What leaves the house because something happened: fresh event → messages, orders, announcements.
///
/// Pure, one small file per family of events; asked on the core thread right after the event was
/// applied, and never on replay ([evcharging.central.core.Reactions]). Who delivers it, and whether
/// its receiver is there, is not known here: what must not be lost is sent again when the receiver
/// comes back ([evcharging.central.reactions.PointReactions],
/// [evcharging.central.reactions.AccountReactions]).
package evcharging.central.reactions;
