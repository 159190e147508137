using System.Linq.Expressions;
using Kith.Shared.TagHelpers;
using Kith.Tests.A;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Shared;

/// <summary>A field's name and value are those the framework would give, whatever the path.</summary>
public sealed class FieldExpressionsTests
{
    public sealed record Leaf(string? Words, int? Mark);

    public sealed class Tree
    {
        public Leaf Act { get; init; } = new("yes", 4);
        public Leaf? None { get; init; }
        public List<Leaf> Parts { get; init; } = [new("first", 1), new(null, null)];
        public Dictionary<string, Leaf> ByName { get; init; } = new() { ["a"] = new("of a", 9) };
        public string[] Lines { get; init; } = ["one", "two"];
        public Tree? Model { get; init; }
        public List<List<Leaf>> Deep { get; init; } = [[new("deep", 2)]];
        public string Upper => Act.Words!.ToUpperInvariant();
    }

    [Fact]
    public async Task Every_path_has_the_name_and_the_value_that_the_framework_gives_it()
    {
        await using var world = await KithWorld.EmptyAsync(Db.Sqlite);
        var own = world.App.Services.GetRequiredService<IModelExpressionProvider>();
        var framework = world.App.Services.GetRequiredService<ModelExpressionProvider>();
        Assert.IsType<FieldExpressions>(own);
        var (at, name, deep) = (1, "a", 0);
        var view = new ViewDataDictionary<Tree>(world.App.Services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = new Tree { Model = new Tree() } };
        void Same<T>(Expression<Func<Tree, T>> path)
        {
            var (ours, theirs) = (own.CreateModelExpression(view, path), framework.CreateModelExpression(view, path));
            Assert.Equal((theirs.Name, theirs.Model), (ours.Name, ours.Model));
        }
        Same(t => t.Act);
        Same(t => t.Act.Words);
        Same(t => t.Act.Mark);
        Same(t => t.None!.Words);
        Same(t => t.Parts[0].Words);
        Same(t => t.Parts[at].Words);
        Same(t => t.Parts[at].Mark);
        Same(t => t.ByName["a"].Mark);
        Same(t => t.ByName[name].Words);
        Same(t => t.Lines[at]);
        Same(t => t.Deep[deep][0].Words);
        Same(t => t.Upper);
        Same(t => t.Model!.Act.Words);
        Same(t => t);
        for (var i = 0; i < 2; i++)
        {
            Same(t => t.Parts[i].Words);
            var also = i;
            Same(t => t.Parts[also].Mark);
        }
    }
}
