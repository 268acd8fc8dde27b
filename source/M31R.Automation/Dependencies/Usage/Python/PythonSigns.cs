using System.Text.RegularExpressions;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>By what else than imports the use of a package shows.</summary>
internal static partial class PythonSigns
{
    /// <summary>Words that stand in configuration where a plugin is used.</summary>
    private static readonly Dictionary<string, string[]> Plugins = new(StringComparer.Ordinal)
    {
        ["pytest-cov"] = ["--cov", "--cov-report", "--no-cov", "--cov-config", "--cov-append", "--cov-branch", "--cov-fail-under"],
        ["pytest-xdist"] = ["-n", "-nauto", "xdist", "--numprocesses", "--dist"],
        ["pytest-timeout"] = ["timeout", "--timeout"],
        ["pytest-asyncio"] = ["asyncio", "asyncio_mode", "--asyncio-mode"],
        ["pytest-mock"] = ["mocker"],
        ["pytest-benchmark"] = ["benchmark", "--benchmark-only"],
    };

    /// <summary>What picks a package up by itself when it is there.</summary>
    private static readonly Dictionary<string, string[]> Hosts = new(StringComparer.Ordinal)
    {
        ["websockets"] = ["uvicorn"],
        ["httptools"] = ["uvicorn"],
        ["uvloop"] = ["uvicorn", "gunicorn"],
        ["watchfiles"] = ["uvicorn"],
        ["uvicorn"] = ["fastapi", "starlette", "gunicorn"],
        ["python-multipart"] = ["fastapi", "starlette"],
        ["itsdangerous"] = ["starlette", "fastapi"],
        ["jinja2"] = ["fastapi", "starlette", "pandas"],
        ["email-validator"] = ["pydantic", "wtforms", "fastapi"],
        ["lxml"] = ["beautifulsoup4", "pandas", "python-docx"],
        ["html5lib"] = ["beautifulsoup4", "pandas"],
        ["openpyxl"] = ["pandas"],
        ["xlrd"] = ["pandas"],
        ["xlsxwriter"] = ["pandas"],
        ["pyarrow"] = ["pandas", "polars", "datasets", "dask"],
        ["fastparquet"] = ["pandas", "dask"],
        ["tables"] = ["pandas"],
        ["tabulate"] = ["pandas"],
        ["h5py"] = ["keras", "tensorflow", "pandas"],
        ["h2"] = ["httpx"],
        ["brotli"] = ["httpx", "aiohttp", "urllib3", "requests"],
        ["aiodns"] = ["aiohttp"],
        ["pysocks"] = ["requests", "urllib3"],
        ["socksio"] = ["httpx"],
        ["psycopg2"] = ["sqlalchemy", "django"],
        ["psycopg2-binary"] = ["sqlalchemy", "django", "sqlmodel"],
        ["psycopg"] = ["sqlalchemy", "django", "sqlmodel"],
        ["psycopg-binary"] = ["sqlalchemy", "django", "sqlmodel", "psycopg"],
        ["asyncpg"] = ["sqlalchemy", "sqlmodel", "databases", "tortoise-orm"],
        ["aiosqlite"] = ["sqlalchemy", "sqlmodel", "databases", "tortoise-orm"],
        ["pymysql"] = ["sqlalchemy", "django"],
        ["mysqlclient"] = ["sqlalchemy", "django"],
        ["greenlet"] = ["sqlalchemy"],
        ["cryptography"] = ["pyjwt", "pymysql", "python-jose", "authlib"],
        ["bcrypt"] = ["passlib"],
        ["argon2-cffi"] = ["passlib", "django"],
        ["redis"] = ["celery", "django", "rq"],
        ["pillow"] = ["django", "matplotlib"],
        ["accelerate"] = ["transformers"],
        ["sentencepiece"] = ["transformers"],
        ["safetensors"] = ["transformers"],
        ["protobuf"] = ["transformers", "grpcio"],
        ["tiktoken"] = ["transformers"],
        ["tensorboard"] = ["torch", "tensorflow"],
        ["pytz"] = ["django", "pandas"],
        ["colorama"] = ["click", "loguru"],
        ["pexpect"] = ["ipython"],
        ["gunicorn"] = ["flask", "django", "fastapi"],
        ["whitenoise"] = ["django"],
        ["coverage"] = ["pytest-cov"],
        ["kaleido"] = ["plotly"],
    };

    /// <summary>How configuration may spell a package: its name, its modules, and the signs of a plugin.</summary>
    public static IEnumerable<string> Of(string name)
    {
        var key = PackageName.Key(PackageSystem.PyPI, name);
        return Plugins.TryGetValue(key, out var signs) ? signs.Append(key) : PythonNames.KeysOf(key);
    }

    /// <summary>Whether a sign would be seen if there were one: it is a plugin whose signs are known, or its modules are.</summary>
    public static bool AreKnown(string key) => Plugins.ContainsKey(key) || (PythonNames.KnowsPackage(key) && !StartedByHand().IsMatch(key));

    /// <summary>Whether it is started by hand, or acts by being there: type stubs, builders, shells, plugins.</summary>
    public static bool ActsUnseen(string key) => !Plugins.ContainsKey(key) && StartedByHand().IsMatch(key);

    /// <summary>What may pick it up; empty when nothing is known to.</summary>
    public static IReadOnlyList<string> HostsOf(string key) => Hosts.GetValueOrDefault(key, []);

    [GeneratedRegex(
        "^(types-.+|.+-typing|.+-stubs|stubs-.+|setuptools.*|wheel|pip|pip-tools|hatch.*|flit.*|poetry.*|pdm.*|uv|uv-.+|"
        + "maturin|cython|meson.*|scikit-build.*|cmake|ninja|build|twine|bump.*|commitizen|tox.*|nox.*|pre-commit.*|virtualenv|"
        + "black|ruff|isort|flake8.*|pycodestyle|pydocstyle|pylint.*|pyright|basedpyright|mypy|pyflakes|bandit|safety|"
        + "codespell|autopep8|yapf|autoflake|pyupgrade|coverage|codecov|coveralls|"
        + "ipython|ipdb|pdbpp|pudb|bpython|ptpython|ipykernel|jupyter.*|notebook|nb.+|papermill|rich-cli|httpie|watchdog|"
        + "honcho|invoke|fabric|sphinx.*|mkdocs.*|furo|.+-theme|myst.*|docutils|pytest-.+|pytest|"
        + "tzdata|certifi|nvidia-.+|opentelemetry-.+|django-.+|.+-plugin|ansible.*|awscli|debugpy|locust|griffe.*|towncrier|interrogate)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StartedByHand();
}
