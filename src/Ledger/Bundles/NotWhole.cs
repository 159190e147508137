namespace Kith.Ledger;

/// <summary>The first thing that is wrong with a bundle, as a sentence for the person who holds it. Never leaves <see cref="BundleCheck"/>.</summary>
internal sealed class NotWhole(string sentence) : Exception(sentence);
